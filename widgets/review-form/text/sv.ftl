### Omdömesformuläret, på svenska.

loading = Din beställning läses in …
title = { $count ->
    [one] Vad tycker du?
   *[other] Vad tycker du om det du köpte?
}
title-done = Dina omdömen
intro = Beställning { $number }. Det räcker med stjärnor; resten är upp till dig.
intro-done = Beställning { $number }. Du kan ändra eller ta bort ett omdöme när du vill.
incentive = För ett omdöme får du: { $what }. Det är samma för en stjärna som för fem, du får det när du skickar omdömet, och vid omdömet står att du fick det.

## Stjärnor

stars = Ditt betyg
star = { $stars } av 5, { $word }
star-1 = mycket dåligt
star-2 = dåligt
star-3 = okej
star-4 = bra
star-5 = mycket bra
not-rated = Inget betyg
clear = Ta tillbaka stjärnorna
clear-of = Ta tillbaka stjärnorna: { $name }
delivery = Leveransen
delivery-hint = Räknas bara för leveransen, inte för någon vara.
delivery-stars = Hur var leveransen?
shop = Butiken
shop-hint = Räknas bara för butiken, inte för någon vara.
shop-stars = Hur var butiken?

## Det som hör till stjärnorna

words = Ditt omdöme
words-hint = Vad är bra, vad är mindre bra, och vem skulle den passa?
helper-none = En mening räcker. Du kan lämna fältet tomt.
helper-some = En bra början. Vad du använder den till hjälper också andra.
helper-much = Det hjälper andra att välja.
chars-left = { $count ->
    [one] Ett tecken kvar
   *[other] { $count } tecken kvar
}
recommend = Skulle du rekommendera den?
yes = Ja
no = Nej
no-answer = Inget svar
private = Det här svaret ser bara butiken.
point = { $at } av { $of }
point-named = { $at } av { $of }, { $word }

## Bilder

photos = Bilder
photos-hint = { $count ->
    [one] Högst en bild. Den görs mindre på din enhet, och var och när den togs tas bort.
   *[other] Upp till { $count } bilder. De görs mindre på din enhet, och var och när de togs tas bort.
}
photos-order = Dra i bilderna eller använd knapparna för att ändra ordningen.
photo-number = Bild { $at }
photos-add = Lägg till bilder
photos-full = Fler bilder får inte plats.
photo-waiting = Skickas …
photo-sent = Klar
photo-unreadable = Filen går inte att läsa som bild här. JPEG, PNG och WebP fungerar överallt.
photo-too-big = Bilden går inte att göra liten nog. Ta den med färre pixlar eller välj en annan.
photo-lost = Den kom inte fram. Försök igen eller ta bort den.
photo-again = Försök igen: { $name }
photo-remove = Ta bort { $name }
photo-earlier = Flytta { $name } framåt
photo-later = Flytta { $name } bakåt
photo-alt = Vad visar { $name }?
photo-alt-hint = Läses upp för den som inte kan se bilden. Du kan lämna fältet tomt.
photo-news = { $name }: { $standing }
photo-place = { $name } är nu bild { $at } av { $of }.

## Namnet

names = Vilket namn ska visas?
name-full = Hela namnet
name-initial = Förnamn och initial
name-anonymous = Inget namn
name-preview = Visas som: { $name }
nobody = En kund

## Inte nu

not-arrived = Har inte kommit än
not-arrived-of = Har inte kommit än: { $name }
postponed = Vi frågar igen senare. Ingenting har sparats.
postpone-back = Den har kommit
block-not-delivered = Den är fortfarande på väg. Du kan lämna ett omdöme när den har kommit.
block-return = Den är på väg tillbaka till butiken, så vi frågar ingenting om den.
block-claim = Du har anmält ett problem med den. Vi frågar ingenting förrän det är löst.
block-window = Tiden för att lämna ett omdöme är slut.
block-other = Det går inte att lämna ett omdöme om den just nu.
nothing-title = Det finns inget att lämna omdöme om just nu
nothing-text = Så snart något har kommit kan du berätta här vad du tycker.

## Det som saknas

errors = { $count ->
    [one] En sak behöver ses över
   *[other] { $count } saker behöver ses över
}
needs-stars = Välj stjärnor på minst en av frågorna
needs-stars-of = Välj stjärnor: { $name }
needs-shorter = { $name }: korta texten, { $count } tecken får plats
needs-photo = { $name }: vänta på bilderna eller ta bort det som inte kom fram

## Att skicka

send = { $count ->
    [0] Skicka
    [one] Skicka omdömet
   *[other] Skicka { $count } omdömen
}
send-hint = Bara det som har stjärnor skickas.
sending = Ditt omdöme skickas …
queued-title = Sparat på den här enheten, inte skickat än
queued-text = Det skickas så snart nätet är tillbaka eller när du öppnar sidan igen, och räknas bara en gång.
queued-retry = Skicka nu
queued-one = Väntar på att skickas
stop-outage = Butiken kan inte ta emot det just nu
stop-outage-text = Felet är inte ditt. Det du skrev finns kvar här och räknas bara en gång. Försök igen om några minuter.
stop-limited = För många försök på kort tid
stop-limited-text = { $minutes ->
    [one] Vänta en minut och skicka sedan igen. Det du skrev finns kvar här.
   *[other] Vänta { $minutes } minuter och skicka sedan igen. Det du skrev finns kvar här.
}
stop-access = Din länk har gått ut
stop-access-text = Öppna länken i ditt mejl igen. Det du skrev finns kvar på den här enheten.
stop-other = Det gick inte
stop-other-text = Något har ändrats under tiden. Läs in beställningen igen; det du skrev finns kvar här.
not-deleted = Omdömet togs inte bort
not-deleted-text = Det finns kvar. Kontrollera att du är online och försök igen.
stop-reload = Läs in igen
thanks = { $count ->
    [one] Tack. Vi har fått ditt omdöme.
   *[other] Tack. Vi har fått dina { $count } omdömen.
}
thanks-saved = Vi har fått din ändring.
thanks-deleted = Ditt omdöme är borttaget.
reward = För det får du: { $what }.

## Omdömen som är skickade

own-received = Skickat { $day }
own-edited = Ändrat { $day }
state-pending = Läses igenom
state-pending-text = Varje omdöme läses innan det visas, oavsett antal stjärnor.
state-published = Publicerat
state-rejected = Inte publicerat
rejected-personal = Det nämner personer eller innehåller personuppgifter.
rejected-language = Det kränker eller hotar.
rejected-topic = Det handlar inte om den här varan.
rejected-advertising = Det gör reklam eller innehåller länkar.
rejected-rights = Det innehåller bilder eller text av någon annan.
rejected-illegal = Lagen tillåter inte det som står där.
rejected-other = Det stämmer inte med butikens regler för omdömen.
rejected-next = Ändra det så läses det igenom en gång till.
edit = Ändra
edit-of = Ändra omdömet: { $name }
delete = Ta bort
delete-of = Ta bort omdömet: { $name }
delete-title = Ta bort det här omdömet?
delete-text = Det försvinner genast och går inte att få tillbaka.
delete-yes = Ta bort för gott
delete-no = Behåll det
editing = Ändra ditt omdöme
save = Spara ändringen
cancel = Låt det vara som det var

## Inget att visa

failed-offline = Du är offline
failed-offline-text = Försök igen så snart nätet är tillbaka.
failed-timeout = Butiken tog för lång tid på sig att svara
failed-outage = Butiken kan inte svara just nu
failed-outage-text = Felet är inte ditt. Försök igen om några minuter.
failed-limited = För många försök på kort tid
failed-limited-text = { $minutes ->
    [one] Vänta en minut.
   *[other] Vänta { $minutes } minuter.
}
failed-access = Länken öppnar inte beställningen längre
failed-access-text = Öppna det senaste mejlet om din beställning och använd länken i det.
failed-setup = Omdömen är inte inställda på den här sidan
failed-setup-text = Butiken behöver tillåta sidan. Skriv gärna till butiken.
failed-garbled = Svaret gick inte att läsa
failed-garbled-text = Försök igen senare.
retry = Försök igen
