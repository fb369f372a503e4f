# Mejl till kunder, på svenska.

## Mejlet med en engångskod
access-code-subject = Din kod för beställning { $number }
access-code-lead = Ange koden för att se beställning { $number } hos { $shop }:
access-code-expiry = Koden gäller en gång och i { $minutes } minuter.
access-code-not-you = Om du inte har bett om koden kan du bortse från mejlet. Ingen ser din beställning utan koden.

## Alla mejl om en beställning
about-order = Beställning { $number }
about-parcel = Beställning { $number }, paket { $position } av { $count }
view-order = Visa din beställning
reply = Har du frågor? Svara på mejlet så hör vi av oss.
why-this-mail = Du får det här mejlet för att du har handlat hos { $shop }. Mejlen om en beställning upphör när den har kommit fram.

## Orderbekräftelse
confirmed-subject = Tack för din beställning { $number }
confirmed-title = Tack för din beställning
confirmed-lead = Vi har tagit emot den och gör den klar. Vi hör av oss igen när den skickas.
ordered-title = Det här har du beställt

## På väg
shipped-subject = Beställning { $number } är på väg
shipped-title = Ditt paket är på väg
shipped-lead = Det lämnade oss { $day }. Du behöver inte göra något.
out-subject = Beställning { $number } är ute för leverans
out-title = Ditt paket är ute för leverans
out-lead = Är ingen hemma lämnar transportören en avi om var paketet finns.
pickup-subject = Beställning { $number } är redo att hämtas
pickup-title = Ditt paket är redo att hämtas
pickup-lead = Ta med legitimation. Den som hämtar åt dig behöver både din och sin egen.
pickup-code = Visa den här koden i disken:
delivered-subject = Beställning { $number } är levererad
delivered-title = Ditt paket är levererat
delivered-lead = Vi hoppas att allt är som det ska. Tack för att du handlar hos oss.
delivered-missing = Är det inte där det ska vara? Fråga grannarna och titta i brevlådan först, svara sedan på mejlet.
contents-title = I det här paketet

## När allt har kommit fram
care-tips-subject = Skötselråd för din beställning { $number }
care-tips-title = Så tar du hand om det
care-tips-lead = Några råd, så att det håller länge.
delivery-vote-subject = Hur gick leveransen av beställning { $number }?
delivery-vote-title = Hur gick leveransen?
delivery-vote-lead = Det räcker med ett tryck på någon av de två knapparna på beställningens sida. Vi frågar bara en gång.
review-invite-subject = Vad tycker du om beställning { $number }?
review-invite-title = Vad tycker du?
review-invite-lead = Stjärnor räcker, hur många det än är: inget skickas förrän du trycker på knappen på sidan.
review-reminder-subject = Din åsikt om beställning { $number }
review-reminder-lead = Vi har frågat en gång och frågar inte igen. Stjärnor räcker, hur många det än är: inget skickas förrän du trycker på knappen på sidan.
review-incentive = För ett omdöme får du: { $what }. Det är samma för en stjärna som för fem, och du får det när du skickar omdömet.
review-open = Skriv ett omdöme
review-stars = { $count } av 5 stjärnor för { $product }
why-afterwards = Du får det här mejlet för att du har handlat hos { $shop }.
stop-these = Inga fler sådana här mejl

## Kvitton och svar på anmälningar
cancelled-subject = Beställning { $number } är avbeställd
cancelled-title = Din beställning är avbeställd
cancelled-lead = Inget skickas. Det du har betalat går tillbaka samma väg.
claim-opened-subject = Vi har fått din anmälan om beställning { $number }
claim-opened-title = Vi har fått din anmälan
claim-opened-lead = Vi tittar på den och hör av oss senast { $day }.
claim-opened-soon = Vi tittar på den och hör snart av oss.
claim-answered-subject = Vårt svar på din anmälan om beställning { $number }
claim-approved-title = Vi ordnar det
claim-approved-refund = Du får pengarna tillbaka på samma sätt som du betalade.
claim-approved-credit = Du får beloppet som tillgodohavande.
claim-approved-replacement = Vi skickar en ersättning.
claim-approved-other = På beställningens sida står vad vi gör åt det.
claim-declined-title = Vi kan inte godta din anmälan
claim-declined-lead = Svara på mejlet om du ser det på ett annat sätt.
claim-items-title = Det här gäller det
claim-not-received = Den har inte kommit fram
claim-damaged = Något är skadat
claim-wrong = Fel vara har kommit
claim-missing = Något saknas
fact-claim = Din anmälan
fact-reference = Referens

## Något är fel
lost-subject = Beställning { $number }: ditt paket har kommit bort
lost-title = Ditt paket har kommit bort på vägen
lost-lead = Vi beklagar. Transportören hittar det inte längre.
lost-do = Svara på mejlet: vi skickar varan igen eller betalar tillbaka, som du vill.
damaged-subject = Beställning { $number }: ditt paket har skadats
damaged-title = Ditt paket har skadats på vägen
damaged-lead = Vi beklagar. Transportören har rapporterat en skada.
damaged-do = Svara på mejlet: du får en ny vara eller pengarna tillbaka.
returning-subject = Beställning { $number }: ditt paket kommer tillbaka till oss
returning-title = Ditt paket kommer tillbaka till oss
returning-lead = Det gick inte att leverera, så transportören skickar tillbaka det.
returning-do = Svara på mejlet, så skickar vi det igen eller betalar tillbaka.
failed-subject = Beställning { $number } gick inte att leverera
failed-title = Ditt paket gick inte att leverera
failed-lead = Transportören försökte leverera det men lyckades inte.
failed-do = Transportören brukar försöka igen eller lämna paketet hos ett ombud. Det står på transportörens sida.
held-subject = Beställning { $number } är stoppad tills vidare
held-title = Ditt paket är stoppat tills vidare
held-lead = Transportören har stoppat det tills vidare.
held-do = Du behöver inte göra något. Om inget händer på tre dagar, svara på mejlet så tar vi det med transportören.
delayed-subject = Beställning { $number } är försenad
delayed-title = Ditt paket är försenat
delayed-lead = Transportören behöver mer tid.
delayed-do = Du behöver inte göra något. Ett nytt datum visas på din beställnings sida.
late-subject = Beställning { $number } är sen
late-title = Ditt paket är sent
late-lead = Det skulle ha kommit { $day } men är inte framme än.
stalled-subject = Beställning { $number }: inga nyheter om ditt paket
stalled-title = Det finns inga nyheter om ditt paket
stalled-lead = Transportören rapporterade senast { $day }.
silent-do = Du behöver inte göra något.
act-ask = Om inget har hänt senast { $day } frågar vi transportören.
act-right = Om det inte har dykt upp senast { $day } skickar vi varan igen eller betalar tillbaka.
answer-within = { $count ->
    [one] Du hör av oss inom en arbetsdag.
   *[other] Du hör av oss inom { $count } arbetsdagar.
}
do-customs = Tullen hör av sig om det behövs ett dokument eller en betalning. Annars går paketet vidare av sig självt.
do-weather = Transportören väntar på bättre väder. Du behöver inte göra något.
do-retailer = Det saknas något från oss och vi ordnar det. Du behöver inte göra något.
do-consignee = Transportören väntar på svar från dig. På dess sida står vad det gäller.
do-address = Svara på mejlet med rätt adress så snart du kan.
why-customs = väntar i tullen
why-carrier = ett problem hos transportören
why-retailer = det saknas något från oss
why-consignee = ingen kunde ta emot det
why-address = adressen behöver kontrolleras
why-weather = dåligt väder

## Uppgifter
fact-arrives = Kommer fram
fact-probably = Kommer troligen fram
fact-carrier = Transportör
fact-number = Kollinummer
fact-reason = Orsak
fact-delivered = Levererat
fact-where = Var
fact-signed = Underskrift
fact-until = Hämta senast
day-between = { $day } mellan { $from } och { $to }
day-range = { $from } – { $to }
day-about = omkring { $day }
day-at = { $day } kl. { $time }
handed-recipient = Överlämnat personligen
handed-neighbour = Lämnat hos en granne
handed-safe-place = Lämnat på en säker plats
handed-mailbox = I brevlådan
handed-reception = Lämnat i receptionen
handed-pickup-point = Hos ombudet

## Vad som händer nu
next-title = Vad som händer nu
next-by = senast { $day }
next-pack = Vi packar det
next-hand-over = Transportören tar över det
next-deliver = Det kommer fram
next-collect = Du hämtar det
next-attempt = Transportören försöker igen
next-release = Transportören skickar det vidare
next-ask-carrier = Vi frågar transportören var det är
next-put-right = Vi skickar varan igen eller betalar tillbaka
next-back = Det kommer tillbaka till oss

## Vad det kostade
sum-lines = Varor
sum-discount = Rabatt: { $label }
sum-shipping = Frakt
sum-free = Gratis
sum-tax = Moms { $rate }
sum-tax-included = Varav moms { $rate }
sum-total = Totalt
address-title = Leveransadress

## En leverans i kalendern
calendar-summary = Leverans från { $shop }

## Sidan bakom ett mejls avregistreringslänk
unsubscribe-title = Sluta få de här mejlen?
unsubscribe-lead = { $shop } skriver då inte längre till dig om { $topic }.
unsubscribe-button = Sluta få de här mejlen
unsubscribed-title = Du får inte de här mejlen längre
unsubscribed-lead = { $shop } skriver inte längre till dig om { $topic }.
unsubscribe-still = Besked om dina beställningar kommer som vanligt.
topic-care-tips = skötselråd
topic-reviews = omdömen
topic-points = poäng och förmåner
topic-offers = nyheter och erbjudanden

## Kvitto på ett frånträdande
withdrawal-subject = Vi har tagit emot ditt frånträdande, { $number }
withdrawal-title = Vi har tagit emot ditt frånträdande
withdrawal-lead = Ditt meddelande kom in till oss { $when }. Här nedanför står allt som det innehåller.
withdrawal-keep = Det här är ditt kvitto. Spara mejlet.
withdrawal-late = Ångerfristen hade gått ut { $day }. Vi har tagit emot ditt meddelande ändå och skriver till dig om det.
withdrawal-received = Mottaget
withdrawal-name = Namn
withdrawal-contract = Avtal
withdrawal-email = Kvitto till
withdrawal-statement = Meddelande
withdrawal-extent = Omfattning
withdrawal-whole = Hela avtalet
withdrawal-items-title = Vad det gäller
withdrawal-exempt = Om { $item }
withdrawal-point = { $why } (direktiv 2011/83/EU, artikel 16 { $point })
withdrawal-file = Den bifogade filen är det här kvittot med vår signatur. Med den kan vem som helst kontrollera att inget har ändrats.
withdrawal-notice-subject = Frånträdande { $number } från { $contract }
withdrawal-notice-title = Ett frånträdande har kommit in
withdrawal-notice-lead = Meddelandet nedan har tagits emot och kunden har det bifogade kvittot.
withdrawal-notice-do = Kom det i tid och hittades beställningen med nummer och e-postadress, finns varorna bland beställningens returer. Leta annars upp avtalet och skriv till kunden.
exempt-service-performed = Lagen ger ingen ångerrätt för en tjänst som har utförts helt på din begäran.
exempt-market-price = Lagen ger ingen ångerrätt när priset följer en finansmarknad.
exempt-made-to-order = Lagen ger ingen ångerrätt för något som har tillverkats på beställning.
exempt-perishable = Lagen ger ingen ångerrätt för varor som snabbt blir dåliga.
exempt-unsealed = Lagen ger ingen ångerrätt för varor som är förseglade av hälso- eller hygienskäl när förseglingen har brutits.
exempt-mixed = Lagen ger ingen ångerrätt för varor som har blandats med andra och inte kan skiljas åt.
exempt-alcohol-to-come = Lagen ger ingen ångerrätt för alkohol till ett avtalat pris som levereras senare än efter trettio dagar.
exempt-urgent-repair = Lagen ger ingen ångerrätt för brådskande reparationer hemma hos dig.
exempt-recording-unsealed = Lagen ger ingen ångerrätt för förseglade inspelningar eller program när förseglingen har brutits.
exempt-press = Lagen ger ingen ångerrätt för enstaka tidningar och tidskrifter.
exempt-public-auction = Lagen ger ingen ångerrätt för det som har köpts på en offentlig auktion.
exempt-dated-service = Lagen ger ingen ångerrätt för en bokning till en viss dag eller period.
exempt-digital-begun = Lagen ger ingen ångerrätt för digitalt innehåll som har påbörjats på din begäran.

## Varför något skickas tillbaka
reason-too-small = För liten
reason-too-large = För stor
reason-changed-mind = Jag har ändrat mig
reason-not-as-described = Inte som beskrivet
reason-defective = Fungerar inte som den ska
reason-damaged-in-transit = Skadad på vägen
reason-wrong-item = Inte det jag beställde
reason-missing-item = Något saknas
reason-arrived-late = Kom för sent
reason-quality = Inte den kvalitet jag väntat mig
reason-color = Inte rätt färg
reason-style = Inte min stil
reason-comfort = Inte bekväm
reason-ordered-by-mistake = Beställd av misstag
reason-found-better-price = Hittade billigare
reason-other = Något annat

## Etiketten för en retur och dess följesedel
label-document = Returetikett { $number }
label-title = Retur till { $shop }
label-from = Avsändare
label-to = Mottagare
label-number = Returnummer
label-order = Beställning { $number }
label-code = Kod med returnummer { $number }
label-cut = Klipp här. Den övre halvan ska sitta på paketet.
label-how = Så skickar du tillbaka
label-step-slip = Lägg följesedeln på nästa sida överst i paketet.
label-step-stick = Klipp ut etiketten och fäst den slätt på paketet. Täck över eller ta bort gamla etiketter.
label-step-post = Lämna in paketet och spara kvittot tills returen är klar.
label-send-by = Skicka det senast { $day }.
label-by-hand = Några bokstäver i en adress går inte att skriva ut här. Skriv den adressen för hand på etiketten.
slip-title = Följesedel
slip-lead = Lägg det här bladet i paketet. Då vet vi vems retur det är.
slip-order = Beställning
slip-day = Anmäld
slip-sender = Avsändare
slip-quantity = Antal
slip-item = Vara
slip-reason = Orsak
slip-wish = Du vill ha
slip-withdrawal = Frånträdande av avtalet
slip-refund = Pengarna tillbaka
slip-credit = Tillgodohavande
slip-exchange = Byte
slip-replacement = Ersättning
slip-repair = Reparation
slip-keep = Behålla den
slip-closing = Så snart { $shop } har packat upp returen får du ett mejl.
slip-incomplete = Några bokstäver går inte att skriva ut här och visas som frågetecken.

## En retur
return-requested-subject = Din retur av beställning { $number }
return-requested-title = Nu kan du skicka tillbaka
return-lead-label = Skriv ut fraktsedeln från sidan för din beställning, klistra den på paketet och lämna in det.
return-lead-qr = Visa koden från sidan för din beställning hos ett ombud. Du behöver ingen skrivare.
return-lead-own = Skicka med en transportör du väljer själv och ange sedan kollinumret på sidan för din beställning.
return-lead-store = Ta med varorna till vår butik och visa returens nummer där.
return-lead-none = Du behöver inte skicka något. Vi tar hand om resten.
return-money-after = När allt är tillbaka och vi har tittat igenom det betalar vi det som utlovas nedan.
return-items-title = Det här kommer tillbaka
return-received-subject = Beställning { $number }: din retur har kommit fram
return-received-title = Din retur har kommit fram
return-received-lead = Allt du skickade är tillbaka hos oss. Tack för att du packade så väl.
return-received-by = { $amount } går tillbaka samma väg som du betalade och är framme senast { $day }.
return-refunded-subject = Beställning { $number }: dina pengar är på väg
return-refunded-title = Dina pengar är på väg
return-refunded-lead = Vi har skickat tillbaka { $amount } samma väg som du betalade.
return-refunded-by = Pengarna är framme senast { $day }.
return-declined-subject = Beställning { $number }: vi kan inte ta emot din retur
return-declined-title = Vi kan inte ta emot din retur
return-declined-keep = Behåll varorna och skicka dem inte.
return-declined-back = Varorna är på väg tillbaka till dig.
return-declined-do = Ser du annorlunda på det? Svara på mejlet, så tittar någon av oss på det igen. Dina lagliga rättigheter gäller som förut.
return-lapsed-subject = Beställning { $number }: din retur har avslutats
return-lapsed-title = Din retur har avslutats
return-lapsed-lead = Varorna skulle skickas senast { $day }, och transportören har inte rapporterat något paket till oss.
return-lapsed-sent = Har du ändå skickat dem? Svara på mejlet med kollinumret, så tar vi hand om det.
return-lapsed-again = Annars behöver du inte göra något. På beställningens sida ser du vad som fortfarande kan returneras.
fact-return = Retur
fact-send-by = Skicka senast
fact-return-fee = Avgift för returen
fact-refund = Tillbaka samma väg som du betalade
fact-credit = Som tillgodohavande
fact-bonus = Ett tack på köpet

## Points
points-expire-subject = { $count ->
    [one] { $title }: en går snart ut
   *[other] { $title }: { $count } går snart ut
}
points-expire-title = { $count ->
    [one] En går snart ut
   *[other] { $count } går snart ut
}
points-expire-lead = Du kan använda dem till och med { $day }.
points-expire-worth = De är värda { $amount }.
points-expire-link = Se dina { $title }
points-expire-once = Vi skriver om dem bara en gång.
why-points = Du får det här mejlet för att du samlar poäng hos { $shop }.
