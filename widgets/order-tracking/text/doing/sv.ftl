### Reporting a problem, cancelling, sharing as a gift; in Swedish.

doing-back = Tillbaka till beställningen
doing-wait = Ett ögonblick …
doing-errors = { $count ->
    [one] Ett svar behöver ses över
   *[other] { $count } svar behöver ses över
}

## What stops a submit

stop-broken = Anslutningen bröts
stop-broken-text = Kontrollera att du är uppkopplad och försök sedan igen. Det räknas bara en gång, och inget går förlorat.
stop-outage = Butiken kan inte ta emot det just nu
stop-outage-text = Felet är vårt och inget går förlorat. Försök igen om några minuter.
stop-limited-text = { $minutes ->
    [one] Vänta en minut och försök sedan igen. Inget går förlorat.
   *[other] Vänta { $minutes } minuter och försök sedan igen. Inget går förlorat.
}
stop-access = Din åtkomst har gått ut
stop-access-text = Den gäller bara en tid, så att ingen annan ser din beställning. Öppna beställningen igen; det du har fyllt i finns kvar på sidan.
stop-access-action = Öppna beställningen igen
stop-other = Det gick inte
stop-other-text = Inget har skickats. Gå tillbaka till beställningen och försök igen, eller skriv till oss därifrån.

## A report: the form

report-title = Vad har gått fel?
report-reason = Välj det som stämmer bäst
report-not-received = Den har inte kommit fram
report-damaged = Något är skadat
report-wrong = Fel vara har kommit
report-missing = Något saknas
block-too-early = Du kan anmäla det från { $day }.
block-early = Du kan anmäla det när paketet är försenat.
block-too-late = Du kunde anmäla det till och med { $day }.
block-late = Tiden för att anmäla det har gått ut.
block-open = Vi har redan din anmälan om detta.
block-not-delivered = Du kan anmäla det när paketet har kommit fram.
block-not-missing = Paketet väntar på dig hos ett ombud eller är på väg tillbaka till oss.
block-other = Det går inte att anmäla här just nu.
report-parcel = Vilket paket gäller det?
report-items = Vilka varor gäller det?
report-all = Det gäller hela paketet
report-pieces = Hur många { $name } gäller det?
report-choose = Välj antal
report-text = Vad har hänt? (valfritt)
report-text-hint = Några ord hjälper oss att rätta till det.
report-photos = Bilder
report-photos-optional = { $count ->
    [one] Du kan lägga till en bild på det.
   *[other] Du kan lägga till upp till { $count } bilder på det.
}
report-photos-required = { $count ->
    [one] Lägg till en bild på det.
   *[other] Lägg till minst en bild på det, högst { $count }.
}
report-photos-private = De förminskas på din enhet, och platsen där de togs tas bort.
report-add = Lägg till bilder
report-full = Det går inte att lägga till fler bilder.
report-left-out = { $count ->
    [one] Det går bara att lägga till en bild. De andra togs inte med.
   *[other] Det går bara att lägga till { $count } bilder. De andra togs inte med.
}
report-continue = Fortsätt

## A report: photos

photo-preparing = Förbereds …
photo-sending = Skickas …
photo-sent = Skickad
photo-news = { $name }: { $state }
photo-unreadable = Det här är ingen bild som kan läsas här. Ta bort den och välj en JPEG-, PNG- eller WebP-fil.
photo-too-big = Bilden är för stor. Ta bort den och välj en mindre.
photo-too-many-pixels = Bilden har för många pixlar. Ta bort den och välj en mindre.
photo-offline = Anslutningen bröts. Kontrollera att du är uppkopplad och skicka den sedan igen.
photo-limited = { $minutes ->
    [one] För många bilder på kort tid. Vänta en minut och skicka den sedan igen.
   *[other] För många bilder på kort tid. Vänta { $minutes } minuter och skicka den sedan igen.
}
photo-gone = Vi har inte kvar den här bilden. Skicka den igen.
photo-failed = Den kom inte fram. Skicka den igen eller ta bort den.
photo-again = Skicka { $name } igen
photo-remove = Ta bort { $name }

## A report: what is missing

needs-reason = Välj vad som har gått fel
needs-parcel = Välj paketet
needs-items = Välj minst en vara
needs-pieces = Ange hur många { $name } det gäller
needs-shorter = { $count ->
    [one] Korta texten med ett tecken
   *[other] Korta texten med { $count } tecken
}
needs-other-text = Korta texten
needs-photo = Lägg till minst en bild
needs-sent = Vänta tills alla bilder är skickade, eller ta bort dem
needs-photo-again = Skicka bilden som inte kom fram igen, eller ta bort den

## A report: check and send

check-title = Kontrollera din anmälan
check-reason = Vad som har gått fel
check-text = Med dina ord
check-nothing = Inget angivet
check-change = Ändra
check-send = Skicka anmälan
sent-title = Vi har fått din anmälan
sent-number = Den har nummer { $number }.
sent-next = Hur det går ser du vid din beställning.
exists-title = Du har redan anmält detta
exists-text = Vi arbetar med det. Hur det går ser du vid din beställning.
impossible-title = Det går inte längre att anmäla
impossible-text = Något har ändrats sedan du öppnade sidan. Vid din beställning ser du vad som går att göra nu och hur du når oss.

## Cancelling

cancel-title = Avbeställa beställning { $number }?
cancel-all = Hela beställningen avbeställs. Det går inte att ångra.
cancel-keep = Behåll beställningen
late-title = Det är för sent att avbeställa
late-text = Beställningen packas just nu eller har redan lämnat oss. När den har kommit fram kan du skicka tillbaka den; hur du når oss står vid din beställning.

## A gift

gift-title = En länk till den som ska få presenten
gift-text = Med den går det att se vad som finns i paketen och när de kommer. Priser, din adress och ditt namn syns inte.
gift-careful = Alla som har länken kan öppna den.
gift-make = Skapa länken
gift-link = Länken
gift-copy = Kopiera länken
gift-copied = Länken är kopierad
gift-copy-failed = Länken kunde inte kopieras. Markera den och kopiera för hand.
gift-until = Den gäller till och med { $day }.
