### Withdrawing from a contract, in Swedish. The law's words on the two buttons are no texts: `src/labels.rs`.

title = Din ångerrätt
intro = Du kan frånträda ditt avtal utan att säga varför. Det är två korta steg och du behöver inget konto.
of-order = Order { $number }
until = Du har på dig till och med { $day }.
not-begun = Allt i din beställning har inte kommit fram, så ångerfristen har inte börjat. Du kan ångra dig redan nu.
late = Ångerfristen gick ut { $day }. Du kan ändå skicka din anmälan: den tas emot och noteras som sen.
declared = Vi tog emot en anmälan { $at }: { $number }.
day-at = { $day } kl. { $time } ({ $zone })
step = Steg { $at } av { $of }

## Step one

form-title = Frånträd ett avtal
form-intro = Tre uppgifter räcker. Du behöver inte ange något skäl.
note-access = Din beställning kan inte visas med den här länken. Du kan ändå ångra dig: fyll i de tre uppgifterna.
note-away = Din beställning kan inte visas just nu. Du kan ändå ångra hela beställningen; vill du välja enstaka varor, visa beställningen först.
note-retry = Visa beställningen
name = Ditt namn
contract = Ordernummer
contract-hint = Det står i mejlet som bekräftade din beställning.
email = E-postadress
email-hint = Kvittot skickas dit direkt.
scope = Vad vill du ångra?
scope-whole = Hela beställningen
scope-some = Bara några varor
items = Vilka varor?
pieces = { $count ->
    [one] En styck
   *[other] { $count } stycken
}
pieces-of = { $name }: hur många?
gone = Har kommit tillbaka, är på väg tillbaka eller har avbeställts.
go-on = Fortsätt
errors = { $count ->
    [one] En uppgift behöver ses över
   *[other] { $count } uppgifter behöver ses över
}
needs-name = Fyll i ditt namn
needs-contract = Fyll i ordernumret
needs-email = Fyll i en e-postadress, till exempel namn@example.com
needs-shorter = { $label }: högst 254 tecken får plats
needs-items = Välj minst en vara eller hela beställningen

## What the right of withdrawal does not reach

exempt-still = Du kan ta med den ändå.
exempt-included = Den är med ändå.
exempt-service-performed = Ingen ångerrätt: tjänsten har utförts helt, som du önskade.
exempt-market-price = Ingen ångerrätt: priset följer finansmarknaden.
exempt-made-to-order = Ingen ångerrätt: den är tillverkad åt dig eller har en tydligt personlig prägel.
exempt-perishable = Ingen ångerrätt: den försämras eller blir för gammal snabbt.
exempt-unsealed = Ingen ångerrätt när den har öppnats: den är förseglad av hälso- eller hygienskäl.
exempt-mixed = Ingen ångerrätt: efter leveransen går den inte att skilja från det den har blandats med.
exempt-alcohol-to-come = Ingen ångerrätt: priset bestämdes när du beställde, den levereras efter mer än 30 dagar och värdet följer marknaden.
exempt-urgent-repair = Ingen ångerrätt: du bad om en brådskande reparation hemma hos dig.
exempt-recording-unsealed = Ingen ångerrätt när den har öppnats: det är en förseglad inspelning eller ett förseglat program.
exempt-press = Ingen ångerrätt: det är en tidning eller tidskrift utan prenumeration.
exempt-public-auction = Ingen ångerrätt: du köpte den på en offentlig auktion.
exempt-dated-service = Ingen ångerrätt: den är bokad för en viss dag eller period.
exempt-digital-begun = Ingen ångerrätt: du ville ha det digitala innehållet direkt och godkände att ångerrätten då upphör.
exempt-other = Lagen ger kanske ingen ångerrätt här.

## Step two

check-title = Kontrollera det som skickas
statement = Jag frånträder det här avtalet:
scope-said = Jag ångrar
email-said = Kvittot skickas till
change = Ändra
sending = Din anmälan skickas …
stop-broken = Anslutningen bröts
stop-broken-text = Ingen vet om din anmälan kom fram. Kontrollera att du är uppkopplad och tryck sedan på knappen igen: den räknas bara en gång.
stop-reloaded = Sidan laddades om innan svaret kom
stop-outage = Butiken kan inte ta emot den just nu
stop-outage-text = Felet är inte ditt, och det du har fyllt i finns kvar här. Försök igen om några minuter.
stop-limited = För många försök på kort tid
stop-limited-text = { $minutes ->
    [one] Vänta en minut och tryck sedan på knappen igen. Det du har fyllt i finns kvar här.
   *[other] Vänta { $minutes } minuter och tryck sedan på knappen igen. Det du har fyllt i finns kvar här.
}
stop-other = Det gick inte
stop-other-text = Inget har tagits emot. Försök igen senare; det du har fyllt i finns kvar här.
other-ways = Du kan också ångra dig med egna ord, i ett mejl eller brev till butiken. Det är dagen du skickar det som räknas.

## The receipt

receipt-title = Vi har tagit emot din anmälan
received = { $shop } tog emot den { $when }.
copy = En kopia skickas till { $email }.
received-late = Den skickades efter sista dagen, { $day }. Den har ändå tagits emot och noterats som sen.
received-late-some-day = Den skickades efter ångerfristens sista dag. Den har ändå tagits emot och noterats som sen.
number = Nummer
declaration = Anmälan
scope-picked = Enstaka varor
meaning = Kvittot säger att din anmälan har tagits emot, och när. Det säger inte att den har godtagits.
save = Spara kvittot
save-hint = Filen är signerad: vem som helst kan senare kontrollera att den är äkta och oförändrad.
saved = Kvittot är sparat
print = Skriv ut
next-title = Vad händer nu
next-if = Där du har ångerrätt följer detta av lagen:
next-send = Inom 14 dagar skickar du tillbaka det du har fått, om inte butiken hämtar det.
next-money = Inom 14 dagar betalar butiken tillbaka det du har betalat. Den får vänta tills den har varorna eller du har visat att du har skickat dem.
next-late = Butiken går igenom den och berättar om den godtas trots att den kom för sent.
next-number = Ange { $number } när du skriver till butiken om det här.
again = Skicka en anmälan till
