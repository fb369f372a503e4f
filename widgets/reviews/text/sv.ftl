### Publicerade omdömen om en produkt, på svenska.

loading = Omdömena läses …
retry = Försök igen

## What can't be shown

unknown = Här finns inga omdömen
unknown-text = Butiken känner inte längre till den här produkten.
offline = Ingen anslutning
offline-text = Din enhet är offline. Omdömena kommer när den är ansluten igen.
timeout = Butiken dröjer för länge med svaret
outage = Omdömena går inte att läsa just nu
outage-text = Försök igen om en liten stund.
limited = Det var många förfrågningar
limited-text = { $minutes ->
    [one] Försök igen om en minut.
   *[other] Försök igen om { $minutes } minuter.
}
setup = Omdömen är inte inställda på den här sidan
setup-text = Till butiken: elementet behöver attributet ”product” med en produkts id, och en nyckel som sidan får använda.
garbled = Svaret går inte att läsa
garbled-text = Något gick fel på vägen. Försök igen.

## What there is

title = Omdömen
average = { $average } av 5 stjärnor i snitt
reviews = { $count ->
    [one] Ett omdöme
   *[other] { $count } omdömen
}
none = Inga omdömen än
none-text = Den som har köpt det här kan berätta hur det är. Varje omdöme läses av butiken och står sedan här, oavsett stjärnor.
none-shown = Det som har kommit in hittills visas inte. Nedan står hur mycket det är.
stars = { $count ->
    [one] 1 stjärna
   *[other] { $count } stjärnor
}
rated = { $stars } av 5 stjärnor

## Choosing

spread = Välj stjärnor för att bara se de omdömena.
only = { $count ->
    [one] { $stars }: ett omdöme
   *[other] { $stars }: { $count } omdömen
}
all = Visa alla
sort = Sortera efter
newest = Nyast först
oldest = Äldst först
highest = Flest stjärnor först
lowest = Minst antal stjärnor först
newest-hint = Sorterade efter när vi fick dem, de nyaste överst. Ingen kan betala för en bättre plats.
oldest-hint = Sorterade efter när vi fick dem, de äldsta överst. Ingen kan betala för en bättre plats.
highest-hint = Sorterade efter stjärnor, de flesta överst, och sedan de nyaste. Ingen kan betala för en bättre plats.
lowest-hint = Sorterade efter stjärnor, de minsta antalen överst, och sedan de nyaste. Ingen kan betala för en bättre plats.
shown = { $count ->
    [one] { $shown } av ett omdöme
   *[other] { $shown } av { $count } omdömen
}
shown-of = { $count ->
    [one] { $shown } av ett omdöme med { $stars }
   *[other] { $shown } av { $count } omdömen med { $stars }
}
none-of = { $count ->
    [one] Inget omdöme med 1 stjärna
   *[other] Inget omdöme med { $count } stjärnor
}
choosing = Omdömen läses …
choice-failed = De omdömena gick inte att läsa. Det du ser är som förut.
more = Fler omdömen
more-loading = Fler läses …
more-failed = Fler omdömen gick inte att läsa. Det du ser står kvar.

## One review

nameless = En kund
edited = (ändrat senare)
variant = Köpte
recommends = Rekommenderar det
yes = ja
no = nej
verified = Bekräftat köp
verified-text = Skrivet med beställningens egen länk.
unverified = Inte bekräftat
unverified-text = Vi vet inte om den som skrev har köpt det.
incentive = Med belöning
incentive-text = För en stjärna som för fem:
photo = Foto { $number } till omdömet
new-tab = , öppnas i en ny flik
reply = Butikens svar

## How reviews come about

open = Så kommer omdömena till
counts = Alla omdömen om den här produkten
rating = Betyg
received = Mottagna
published = Visade
rejected = Avvisade
together = Alla
waiting = { $count ->
    [one] Ett väntar fortfarande på att läsas.
   *[other] { $count } väntar fortfarande på att läsas.
}
moderation = Någon i butiken läser varje omdöme innan det visas, och ser inte stjärnorna när hen bestämmer. Det som avvisas är det som förolämpar, gör reklam, nämner privata uppgifter, tillhör andra, är olagligt eller handlar om något annat; aldrig det som är kritiskt.
verification = ”Bekräftat köp” betyder att omdömet skrevs med länken till en beställning där den här produkten fanns.
payment = En belöning, där det fanns en, står bredvid omdömet. Den är samma för en stjärna som för fem.
