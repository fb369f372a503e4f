### What stands below the answer, and what is said later, in Swedish.

kept = Det går inte att nå butiken just nu. Så här såg din beställning ut { $when }.

## What happens next

next-title = Vad som händer nu
next-thanks = Tack för din beställning. Här kan du följa varje steg.
next-by = senast { $day }
next-open = Dagen är inte bestämd än
next-pack = Vi packar din beställning
next-hand-over = Transportören hämtar den hos oss
next-deliver = Den kommer fram till dig
next-collect = Du hämtar den
next-attempt = Transportören kommer en gång till
next-release = Den släpps och fortsätter sin väg
next-ask-carrier = Vi frågar transportören var den är
next-put-right = Vi skickar på nytt eller betalar tillbaka
next-answer-claim = Vi svarar på din anmälan
next-arrive-back = Den är tillbaka hos oss
next-refund = Dina pengar är tillbaka hos dig

## A parcel nobody hears of

silence-title = Vad vi gör nu
silence-never = Transportören har inte rapporterat något om paketet än.
silence-lately = Det senaste vi hörde kom { $when }.
silence-last = Det senaste vi hörde kom { $when }, för { $days } dagar sedan.
silence-ask-carrier = Om paketet inte kommer vidare av sig självt frågar vi transportören var det är, senast { $day }. Du behöver inte be om det.
silence-put-right = Om paketet inte kommer vidare av sig självt skickar vi på nytt eller betalar tillbaka, senast { $day }. Du behöver inte be om det.

## The way of a parcel

route-title = Paketets väg
route-back = Vägen tillbaka till oss
route-home = Din adress
route-origin = Start
route-pickup-point = Ombud
route-destination = Mål
route-passed = Passerat
route-passed-on = Passerat { $day }
route-here = Här nu
route-here-since = Här sedan { $day }
route-ahead = Återstår

## Collecting a parcel

collect-title = När du hämtar
collect-when = { $day }, kl. { $time } lokal tid
collect-left = { $days ->
    [one] En dag kvar: till { $when }.
   *[other] { $days } dagar kvar: till { $when }.
}
collect-last = I dag är sista dagen.
collect-last-until = I dag är sista dagen: till kl. { $time } lokal tid.
collect-show = Håll koden mot läsaren i disken.
collect-picture = QR-kod att visa i disken
collect-say = Om den inte går att läsa, säg { $code }.

## A calendar

calendar-title = Till din kalender
calendar-text = I filen står leveransdagen. Din kalender öppnar den.
calendar-add = Lägg till i kalendern
calendar-saved = Filen ligger bland dina hämtade filer.
calendar-gone = Just nu finns det ingen dag att skriva in.

## How a delivery went

vote-title = Hur gick leveransen?
vote-given-title = Så gick leveransen
vote-good = Bra
vote-bad = Inte bra
vote-thanks-good = Tack. Vad roligt att det gick bra.
vote-thanks-bad = Tack för att du berättar. Vi är ledsna att det inte gick bra.
vote-text = Vad borde vi veta? (frivilligt)
vote-text-hint = Bara butiken läser det.
vote-send = Skicka
vote-own = Med dina ord
vote-over = Det går inte längre att tycka till om leveransen.

## What did not get through

more-wait = Ett ögonblick …
more-broken = Anslutningen bröts. Kontrollera att du är uppkopplad och försök sedan igen.
more-outage = Butiken kan inte svara just nu. Försök igen om några minuter.
more-access = Din åtkomst har gått ut. Öppna beställningen igen och försök sedan en gång till.
more-other = Det gick inte. Ladda om sidan och försök sedan igen.

## Guides and what fits

guides-title = Bra att veta
guides-waiting = Medan du väntar
guides-arrival = När du packar upp
guides-use = Därefter
fitting-title = Passar till det du köpt

## Reported problems

claims-title = Anmälda problem
claim-not-received = Inte mottaget
claim-damaged = Skadat vid leverans
claim-wrong = Fel vara
claim-missing = Något saknas
claim-other = Något var fel
claim-open = Mottagen
claim-in-review = Vi tittar på den
claim-approved = Godkänd
claim-declined = Avslagen
claim-closed = Avslutad
claim-answer-by = Du hör från oss senast { $day }.
claim-number = Anmälan { $number }, { $day }
claim-refund = Du får pengarna tillbaka.
claim-credit = Du får ett tillgodohavande till nästa beställning.
claim-replacement = Vi skickar en ny till dig.
