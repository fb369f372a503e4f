### En retur från skälet och framåt, och vad det blev av den; på svenska.

day-at = { $day }, { $time }
and = { $first } · { $second }
pieces-of = { $count } × { $name }
pieces = { $count ->
    [one] Ett stycke
   *[other] { $count } stycken
}
change = Ändra
needs-number = Ange kollinumret

## Why

reason-title = Varför skickar du tillbaka det?
reason-title-wrong = Vad är fel?
claim-damaged = Det är skadat eller fungerar inte
claim-wrong = Det är inte det jag beställde
claim-missing = En del eller ett stycke saknas
comment = Berätta mer
comment-optional = Berätta mer (valfritt)
photos = Bilder
photos-optional = { $count ->
    [one] Du kan lägga till en bild. Den förminskas på din enhet, och platsen där den togs tas bort.
   *[other] Du kan lägga till upp till { $count } bilder. De förminskas på din enhet, och platsen där de togs tas bort.
}
photos-required = { $count ->
    [one] Lägg till en bild. Den förminskas på din enhet, och platsen där den togs tas bort.
   *[other] Lägg till minst en bild, högst { $count }. De förminskas på din enhet, och platsen där de togs tas bort.
}
photos-add = Lägg till bilder
photos-full = Fler bilder kan inte läggas till.
photo-waiting = Skickas …
photo-sent = Skickad
photo-unreadable = Bilden kan inte läsas här. Ta bort den och välj en fil i JPEG, PNG eller WebP.
photo-too-big = Bilden är för stor. Ta bort den och välj en mindre.
photo-lost = Den kom inte fram. Skicka den igen, eller ta bort den och välj den på nytt.
photo-again = Skicka { $name } igen
photo-remove = Ta bort { $name }
photo-news = { $name }: { $state }

## What the customer gets

resolution-title = Vad vill du ha i stället?
refund = Pengarna tillbaka
refund-text = Samma väg som du betalade.
refund-worth = { $amount }, samma väg som du betalade.
credit = Tillgodo
credit-text = Att handla för hos oss när du vill.
credit-worth = { $amount } att handla för hos oss när du vill.
credit-worth-bonus = { $amount } och { $bonus } till, att handla för hos oss när du vill.
credit-worth-more = { $amount } och { $share } till, att handla för hos oss när du vill.
credit-bonus = Priset och { $share } till, att handla för hos oss när du vill.
exchange = Byte
exchange-text = Mot en annan storlek eller färg.
replacement = Samma vara igen
replacement-text = Vi skickar den en gång till.
repair = Reparation
repair-text = Vi lagar den och skickar tillbaka den till dig.
keep = Behåll den och få tillbaka en del av priset
keep-text = Inget behöver skickas.
resolution-other = Ett annat sätt
variant-legend = { $name }: byt mot
variant-left = { $count ->
    [one] Den sista
   *[other] { $count } kvar
}
variant-out = Slutsåld
variant-not-enough = { $count ->
    [one] Bara en kvar
   *[other] Bara { $count } kvar
}
variant-other-price = Har ett annat pris
variant-cheaper = Du får tillbaka { $amount } per styck.
variant-blocked = Kan inte väljas
variant-gone = Någon annan tog just den sista. Välj en annan.
held = Hålls åt dig till { $time }.

## How it goes back

method-title = Hur vill du skicka det?
method-legend = Välj ett sätt
method-costs = { $cost } { $text }
method-fee = Kostar { $fee }, som dras av från det du får tillbaka.
method-free = Kostar inget.
method-label = Skriv ut en etikett
method-label-text = Sätt den på paketet och lämna det hos transportören.
method-qr = Visa en kod, skriv inte ut något
method-qr-text = Ombudet läser av den på din skärm och skriver ut etiketten.
method-own = Skicka med en egen transportör
method-own-text = Skicka till adressen på följesedeln och berätta kollinumret för oss.
method-store = Lämna i vår butik
method-store-text = Ta med varorna och returnumret.
method-none = Inget att skicka
method-none-text = Du behåller varorna.

## Check

check-title = Kontrollera dina svar
check-road = Vad det gäller
check-items = Varor
check-reasons = Varför
check-resolutions = Vad du får
check-method = Hur det skickas tillbaka
check-photos = { $count ->
    [one] En bild
   *[other] { $count } bilder
}
check-accept = Genom att skicka godkänner du våra returvillkor, version { $version }.
check-claim-text = Vi utreder det och svarar med mejl. Till dess behöver du inte skicka tillbaka något.
check-send = Skicka returen
check-report = Skicka anmälan
sum-title = Vad du får tillbaka
sum-shipping = Frakt
sum-tax = Moms { $rate }
sum-tax-included = Varav moms { $rate }
sum-restocking = Hantering
sum-fee = Returfrakt
sum-before = Redan återbetalt
sum-refund = Du får tillbaka
sum-credit = Tillgodo
sum-bonus = Bonus
sum-waiting = Beloppet räknas ut …
sum-failed = Beloppet kan inte räknas ut just nu. Du kan skicka returen ändå; beloppet ser du direkt efteråt.
points-taken = Dras av
points-given = Tillbaka för koden du använde
points-owed = { $count ->
    [one] En av dem är redan använd. Den räknas av mot nästa du får.
   *[other] { $count } av dem är redan använda. De räknas av mot nästa du får.
}
points-tier = Din nivå ändras från { $from } till { $to }.
points-when = Det sker först när du får pengarna tillbaka.
coupon-back = Du kan använda { $coupon } igen: en ny kod kommer med pengarna.

## What became of it

made-all = Alla returer för beställningen
claim-title = Vi har din anmälan
claim-number = Den har nummer { $number }.
claim-by = Vi svarar senast { $day }.
claim-next = Hur det går ser du vid din beställning.
claim-more = Till början
done-title = Din retur är anmäld
done-number = Retur { $number }
stage-asked = Anmäld
stage-sent = Skickad
stage-received = Mottagen
stage-settled = Klar
head-requested = Vi ser över din begäran och skriver till dig.
head-send-by = Skicka det senast { $day }.
head-then-refund = När det har kommit fram får du tillbaka { $amount }.
head-partly = En del har kommit fram. Vi väntar på resten.
head-refund = Du får tillbaka { $amount }.
head-refund-by = { $amount } är på väg och är hos dig senast { $day }.
head-declined = Det här kan vi inte ta tillbaka. Skälet står nedanför.
head-canceled = Du har tagit tillbaka returen. Inget behöver skickas.
head-expired = Det skickades inte i tid. Så länge dagarna räcker kan du anmäla en ny retur.
todo-title = Det här gör du nu
todo-pack = Packa varorna väl; originalförpackningen behövs inte.
label-get = Hämta etikett och följesedel
label-saved = Etiketten är sparad.
slip-get = Hämta följesedeln
qr-name = Kod för ombudet
number-label = Kollinummer
number-hint = Det står på transportörens kvitto.
number-send = Spara numret
number-is = Kollinummer { $number }
timeline-title = Vad som har hänt
cancel = Ta tillbaka returen
cancel-title = Ta tillbaka den här returen?
cancel-text = Du behåller varorna, och inget betalas tillbaka.
cancel-keep = Behåll returen
cancel-surely = Ta tillbaka
cancel-on-its-way = Den kan inte tas tillbaka längre: paketet är på väg.
cancel-received = Den kan inte tas tillbaka längre: vi har varorna.
cancel-money-sent = Den kan inte tas tillbaka längre: pengarna är på väg.
cancel-withdrawal = Ett frånträde tas inte tillbaka här. Skriv till oss om du vill behålla varorna.
