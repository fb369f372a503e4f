### Var en beställning är, på svenska (du).

## When something is in the way

loading = Din beställning hämtas …
offline-title = Du är offline
offline-text = Anslut till internet och försök sedan igen.
timeout-title = Det här tar längre tid än det borde
timeout-text = Anslutningen kan vara långsam. Inget har ändrats i din beställning.
outage-title = Din beställning kan inte visas just nu
outage-text = Felet ligger hos oss och påverkar inte din beställning. Försök igen om några minuter.
garbled-title = Din beställning kan inte visas
garbled-text = Sidan förstår inte svaret den fick. Din beställning påverkas inte. Ladda om sidan eller försök igen senare.
setup-title = Beställningar kan inte visas på den här sidan
setup-text = Det behöver butiken rätta till. Din beställning påverkas inte; alla uppgifter finns i bekräftelsemejlet.
limited-title = För många försök på kort tid
limited-until = { $minutes ->
    [one] Vänta en minut och försök sedan igen. Det gör att ingen kan gissa sig till din beställning.
   *[other] Vänta { $minutes } minuter och försök sedan igen. Det gör att ingen kan gissa sig till din beställning.
}
retry = Försök igen

## The order

order-known = Beställning { $number }, lagd { $date }
parcel-of = Paket { $number } av { $count }
about-parcel = Paket { $number } av { $count }: { $headline }
today = i dag
tomorrow = i morgon
yesterday = i går
day-at = { $day } kl. { $time }

## Headlines

arriving-on = Kommer { $day }
arriving-between = Kommer { $from } – { $to }
arriving-today = Kommer i dag
arriving-tomorrow = Kommer i morgon
arriving-hours = Kommer { $day } mellan { $from } och { $to }
arriving-about = Troligen { $from } – { $to }
placed = Vi har tagit emot din beställning
packed = Packad och redo att skickas
sent = Din beställning är på väg
all-delivered = Alla { $count } paket har kommit fram
order-cancelled = Beställningen är annullerad
order-unknown = Vi arbetar med din beställning
return-under-way = Din retur är på väg
return-received = Din retur har kommit till oss
refunded = { $amount } återbetalat
pending = Packat, väntar på transportören
picked-up = Transportören har paketet
in-transit = På väg
out-for-delivery = Ute för leverans
ready-for-pickup = Redo att hämtas
ready-until = Redo att hämtas till och med { $day }
delivery-failed = Leveransen gick inte att genomföra
delivery-delayed = Försenat
on-hold = Stoppat tills vidare
delivered = Levererat
delivered-on = Levererat { $day }
return-to-sender = På väg tillbaka till butiken
parcel-cancelled = Paketet skickas inte
status-unknown = Inget tydligt besked från transportören
damaged = Skadat på vägen
lost = Borttappat på vägen
late = Försenat: skulle ha kommit { $day }
stalled = Inget nytt sedan { $day }
because = { $what }: { $why }
why-customs = ligger hos tullen
why-carrier = problem hos transportören
why-retailer = något saknas från oss
why-consignee = ingen kunde ta emot det
why-address = adressen behöver kontrolleras
why-weather = dåligt väder

## What to do

do-nothing = Du behöver inte göra något.
do-placed = Du behöver inte göra något. Spårningen visas här när beställningen lämnar oss.
do-pending = Fraktsedeln är klar, men transportören har inte skannat paketet än. Det tar ofta en dag. Du behöver inte göra något.
do-out-for-delivery = Är ingen hemma lämnar transportören en avi om var paketet finns.
do-ready = Ta med legitimation. Den som hämtar åt dig behöver både din och sin egen.
do-ready-code = Visa koden nedan i disken.
do-failed = Transportören brukar försöka igen eller lämna paketet hos ett ombud. Det står på transportörens sida.
do-failed-consignee = Välj en ny dag eller ett ombud på transportörens sida, eller leta efter en avi vid dörren.
do-address = Skriv till oss med rätt adress så snart du kan.
do-delayed = Transportören behöver mer tid. Du behöver inte göra något; ett nytt datum visas här.
do-customs = Tullen hör av sig om det behövs ett dokument eller en betalning. Annars går paketet vidare av sig självt.
do-weather = Transportören väntar på bättre väder. Du behöver inte göra något.
do-retailer = Vi ordnar det. Du behöver inte göra något.
do-consignee = Transportören väntar på svar från dig. Titta på dess sida eller i din e-post.
do-hold = Transportören har stoppat paketet tills vidare. Du behöver inte göra något; skriv till oss om inget händer på tre dagar.
do-delivered = Är det inte där det ska vara? Fråga grannarna och titta i brevlådan först, skriv sedan till oss.
do-going-back = Det gick inte att leverera. Skriv till oss, så skickar vi det igen eller betalar tillbaka.
do-parcel-cancelled = Innehållet kommer i ett annat paket eller betalas tillbaka. Fråga oss om du är osäker.
do-unknown = Transportörens egen sida kan veta mer.
do-damaged = Vi beklagar. Skriv till oss: du får en ny vara eller pengarna tillbaka.
do-lost = Vi beklagar. Skriv till oss: vi skickar varan igen eller betalar tillbaka.
do-late = Det bör fortfarande komma fram. Skriv till oss om inget händer på två dagar.
do-stalled = Ibland går paket i flera dagar utan att skannas. Skriv till oss om inget har hänt till nästa vecka.
do-cancelled = Inget skickas. Det du har betalat går tillbaka samma väg.
do-cancelled-refunded = Inget skickas. { $amount } har gått tillbaka samma väg som du betalade.
do-return = Pengarna kommer när returen har nått oss.
do-return-by = Du får tillbaka { $amount } senast { $day }.
do-return-money = Du får tillbaka { $amount } när returen har nått oss.
do-refunded = Pengarna gick tillbaka samma väg som du betalade. Det kan ta banken några dagar att visa dem.
do-delivered-part = Resten är inte skickad än; den finns längre ner.

## Steps

step-of = Steg { $number } av { $count }
steps-label = Förlopp
step-ordered = Beställt
step-packed = Packat
step-transit = På väg
step-collected = Hämtat
step-late = Försenat
step-stalled = Inget nytt

## A parcel

parcel = Paket
parcel-back = Paket till butiken
no-tracking = Skickat utan spårning. Paketet går inte att följa på vägen.
copy = Kopiera numret { $number }
copied = Numret är kopierat
copy-failed = Numret gick inte att kopiera. Markera det och kopiera för hand.
follow = Följ hos { $carrier }
follow-plain = Följ paketet
estimate-carrier = Enligt { $carrier }, uppdaterat { $when }.
estimate-shop = Uppskattning, uppdaterad { $when }.
pieces = { $count ->
    [one] 1 st
   *[other] { $count } st
}
pieces-of = { $count } av { $all }
pieces-rest = { $count ->
    [one] { $here } av { $all }, den andra är inte i det här paketet
   *[other] { $here } av { $all }, de andra är inte i det här paketet
}
pieces-waiting = { $count ->
    [one] { $here } av { $all }, den andra är inte skickad än
   *[other] { $here } av { $all }, de andra är inte skickade än
}
returned-pieces = { $count ->
    [one] 1 returnerad
   *[other] { $count } returnerade
}
cancelled-pieces = { $count ->
    [one] 1 annullerad
   *[other] { $count } annullerade
}
not-sent = Inte skickat än
not-sent-text = Det här kommer i ett annat paket. Du ser det här när det är packat.
items-empty = Varorna i beställningen visas här.

handed-recipient = Överlämnat personligen.
handed-neighbour = Lämnat hos en granne.
handed-neighbour-name = Lämnat hos en granne: { $name }.
handed-safe-place = Lämnat på en säker plats.
handed-safe-place-name = Lämnat på en säker plats: { $name }.
handed-mailbox = I brevlådan.
handed-reception = Lämnat i receptionen.
handed-pickup-point = Hos ombudet.
handed-detail = { $name }.
signed-by = Underskrift: { $name }.
delivered-at = Levererat { $when }.

pickup-title = Här hämtar du
pickup-until = Hämta senast { $day }.
pickup-code = Kod att visa i disken
pickup-hours = Öppettider
hours-days = { $from } – { $to }

## The log

log-title = Det här har hänt
log-more = { $count ->
    [one] En tidigare händelse
   *[other] { $count } tidigare händelser
}
log-empty = Inget har rapporterats än.
offset-note = lokal tid, { $offset }
offset-unknown = lokal tid, okänd tidszon

## Returns

back-title = På väg tillbaka
return-number = Retur { $number }
return-requested = Begärd
return-open = Väntar på att du skickar den
return-in-transit = På väg till oss
return-partially-received = Delvis mottagen
return-state-received = Mottagen
return-closed = Klar
return-declined = Avslagen
return-canceled = Annullerad
return-expired = Tiden har gått ut
return-refund = Du får tillbaka { $amount }
return-refund-by = Du får tillbaka { $amount } senast { $day }

## Money

totals-title = Det här har du betalat
totals-lines = Varor
totals-discount = Rabatt: { $label }
totals-shipping = Frakt
totals-free = Gratis
totals-tax = Moms { $rate }
totals-tax-included = Varav moms { $rate }
totals-total = Totalt
totals-refunded = Återbetalat

## Address, help, actions

address-title = Leveransadress
stub-title = Se mer med en kod
stub-text = Adress, priser och kollinummer visas när du har angett en kod från mejlet.
stub-action = Hämta en kod
help-title = Frågor om beställningen?
help-text = Så når du butiken.
help-none = Svara på mejlet som bekräftade din beställning.
contact-page = Kontaktsida
action-cancel = Avbeställ
action-open-claim = Anmäl ett problem
action-request-return = Skicka tillbaka något
action-withdraw = Ångra avtalet
action-review = Skriv en recension
action-contact-shop = Skriv till oss
action-share-gift = Dela som present
action-by-shop = Skriv till butiken om det; så här når du den.
