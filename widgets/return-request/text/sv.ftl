### Att skicka tillbaka något, på svenska.

loading = Det som kan skickas tillbaka hämtas …
title = Vad vill du göra?
failed-title = Returer kan inte visas just nu
no-access-text = Öppna sidan med länken i ett av våra mejl; då kan du skicka tillbaka härifrån.
wait = Ett ögonblick …
next = Fortsätt
back = Tillbaka
choose = Välj
retry = Försök igen
policy = Läs våra returvillkor
progress = Steg { $number } av { $count }
errors = { $count ->
    [one] Ett svar behöver ses över
   *[other] { $count } svar behöver ses över
}

## The three roads

road-legend = Välj det som passar bäst
road-changed-mind = Jag har ångrat mig och vill skicka tillbaka något
road-something-wrong = Något är skadat, fel eller saknas
road-never-arrived = Något kom aldrig fram
road-until = Vårt löfte: du kan skicka tillbaka till och med { $day }.
road-was-until = Du kunde skicka tillbaka till och med { $day }.
road-from-delivery = Dagarna räknas från den dag då det sista paketet kommer.
road-law-withdraw = Enligt lag kan du ångra köpet utan skäl till och med { $day }.
road-wrong-text = Vi ordnar det: pengarna tillbaka eller en ny vara, och returen kostar dig ingenting.
road-law-guarantee = Enligt lag ansvarar vi för fel till och med { $day }.
road-warranty = Tillverkarens egen garanti gäller till och med { $day }.
road-lost-text = Vi letar efter det, skickar det igen eller ger dig pengarna tillbaka.
road-from = Du kan anmäla det från { $day }.
road-closed = Det går inte här just nu.
guides-title = Det här kan hjälpa direkt
guides-text = Om inte, gå vidare: du kan anmäla det i alla fall.
nothing-open = Inget i den här beställningen kan skickas tillbaka härifrån just nu. Är något fel, skriv till oss: vi hittar en lösning.

## Which items

items-title = Vad vill du skicka tillbaka?
items-title-wrong = Vad gäller det?
items-title-lost = Vad har inte kommit fram?
items-until = Till och med { $day }
items-goes-with = Skickas tillbaka tillsammans med { $names }
items-pieces = Hur många av { $name }?
items-none = Inget kan väljas här.
items-shut = Kan inte väljas
block-window-ended = Tiden för det gick ut { $day }.
block-ended = Tiden för det har gått ut.
block-cancelled = Avbeställdes.
block-not-delivered = Har inte kommit fram än.
block-already-returned = Är på väg tillbaka eller har redan kommit tillbaka.
block-in-claim = Vi utreder din anmälan om det.
block-bundle = Skickas bara tillbaka med resten av setet.
block-buyer-only = Bara den som köpt det kan skicka tillbaka det.
block-final-sale = Såldes utan returrätt: det tas inte tillbaka för att man ångrat sig.
block-hygiene = Tas inte tillbaka av hygienskäl.
block-perishable = Håller inte och kan därför inte tas tillbaka.
block-made-to-order = Gjordes åt dig och tas inte tillbaka för att man ångrat sig.
block-digital = Inget skickades som kan komma tillbaka.
block-gift-card = Presentkort tas inte tillbaka.
block-hazardous = Får inte skickas med post.
block-other = Kan inte skickas tillbaka härifrån.

## Missing

needs-road = Välj vad du vill göra
needs-items = Välj minst en vara
needs-pieces = Ange hur många av { $name }
needs-reason = Välj ett skäl för { $name }
needs-comment = Skriv några ord om { $name }
needs-shorter = { $count ->
    [one] Korta texten med ett tecken
   *[other] Korta texten med { $count } tecken
}
needs-photo = Lägg till en bild av { $name }
needs-photos-done = Vänta tills varje bild är skickad, eller ta bort den
needs-resolution = Välj vad du vill ha för { $name }
needs-variant = Välj vad { $name } byts mot
needs-method = Välj hur du skickar

## What stops it

stop-broken = Anslutningen bröts
stop-broken-text = Kontrollera att du är uppkopplad och försök igen. Det räknas bara en gång, och inget går förlorat.
stop-outage = Butiken kan inte ta emot det just nu
stop-outage-text = Felet är vårt, och inget har gått förlorat. Försök igen om några minuter.
stop-limited = Det blev för ofta
stop-limited-text = { $minutes ->
    [one] Vänta en minut och försök sedan igen. Inget har gått förlorat.
   *[other] Vänta { $minutes } minuter och försök sedan igen. Inget har gått förlorat.
}
stop-access = Din åtkomst har gått ut
stop-access-text = Den gäller bara en stund, så att ingen annan ser din beställning. Få en kod skickad, eller öppna länken i vårt mejl igen; dina svar finns kvar.
stop-access-again = Få en kod skickad
stop-changed = Något har ändrats
stop-changed-text = Sedan du öppnade sidan har beställningen, lagret eller våra villkor ändrats. Gå igenom dina svar en gång till.
stop-other = Det gick inte
stop-other-text = Inget skickades. Gå igenom dina svar och försök igen, eller skriv till oss.

## Returns made before

made-title = Dina returer
made-number = Retur { $number }
made-open = Se hur det går
made-new = Skicka tillbaka något mer
state-requested = Granskas
state-open = Anmäld
state-in-transit = På väg tillbaka
state-partially-received = Delvis mottagen
state-received = Mottagen
state-closed = Klar
state-declined = Avslagen
state-canceled = Återtagen
state-expired = Förfallen
state-other = Pågår

## What can’t be shown

offline-text = Du är inte uppkopplad. Anslut till internet och försök igen.
timeout-text = Det tar längre tid än det borde. Anslutningen kan vara långsam.
outage-text = Felet är vårt. Försök igen om några minuter.
garbled-text = Sidan förstår inte svaret vi fick. Ladda om sidan eller försök senare.
setup-text = Butiken måste rätta till det. Skriv till oss så länge.
limited-text = { $minutes ->
    [one] För många försök på kort tid. Vänta en minut och försök sedan igen.
   *[other] För många försök på kort tid. Vänta { $minutes } minuter och försök sedan igen.
}
