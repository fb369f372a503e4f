### En kunds poäng, på svenska. Vad poäng kallas bestämmer butiken; `$points` är räknat med dess ord.

loading = Dina poäng hämtas …
retry = Försök igen

## Det som inte kan visas

no-access = Dina poäng finns här när du har loggat in
no-access-text = Logga in i butiken, så visar sidan vad du har, var det kommer ifrån och vad du kan göra med det.
expired = Din inloggning har gått ut
expired-text = Logga in i butiken igen. Dina poäng är kvar som de är.
no-programme = Här finns inga poäng
no-programme-text = Den här butiken ger inga poäng just nu.
offline = Ingen anslutning
offline-text = Din enhet är offline. Dina poäng är i säkert förvar hos butiken.
timeout = Butiken dröjer med svaret
outage = Butiken går inte att nå just nu
outage-text = Försök igen om en stund. Dina poäng är i säkert förvar hos butiken.
limited = Det blev många förfrågningar
limited-text = { $minutes ->
    [one] Försök igen om en minut.
   *[other] Försök igen om { $minutes } minuter.
}
setup = Dina poäng kan inte visas
setup-text = Något är inte rätt inställt hos butiken. Skriv gärna till butiken.
garbled = Svaret går inte att läsa
garbled-text = Något gick fel på vägen. Försök igen.

## Det som finns

worth = Värt { $money }
rule = { $points } = { $money }
nothing-yet = Inget ännu. De första kommer med din nästa beställning, eller på något av de här sätten.
nothing-left = Inget är kvar av det du har samlat. I historiken står vart det tog vägen.
owed = Kvar att lämna tillbaka: { $points }
owed-text = Pengar gick tillbaka för en beställning vars poäng redan var använda. Det du samlar härnäst jämnar ut det; du är inte skyldig några pengar.
pending = Inte tillgängligt ännu
pending-from = { $points } från { $day }
waits-delivery = När beställningen har kommit fram och inte längre kan skickas tillbaka
waits-return = När returen är klar
waits = När beställningen inte längre kan skickas tillbaka
expires = Går ut härnäst
expires-on = { $count ->
    [0] I dag är sista dagen
    [one] Sista dagen är i morgon, { $day }
   *[other] Sista dagen är { $day }, om { $count } dagar
}
warn-soon = Går snart ut: { $points }
warn-last = Sista chansen: { $points }
stopped = Just nu går inget ut
stopped-late = Ett av dina paket är försenat.
stopped-return = En av dina returer är inte klar.
stopped-claim = Ett problem som du har anmält är inte löst.
stopped-other = Något med en av dina beställningar är inte klart.

## Varför så många

why = Varför { $points }?
order = Beställning { $number }
shop-gave = Från butiken
earned = Samlat
spent = Inlöst
lot-expired = Har gått ut
taken-back = Tillbaka med en återbetalning
left = Kvar
lot-until = Kan användas till och med { $day }
lot-forever = Går aldrig ut
lot-from = Tillgängligt från { $day }
available = Tillgängligt
rounded = Varje summa är avrundad enligt butikens regler.

## Nivå

tier = Din nivå: { $tier }
tier-progress = { $points } av { $target }
tier-missing = { $points } kvar till { $tier }
tier-top = Det här är den högsta nivån.
tier-months = { $count ->
    [one] Det du samlar under en månad räknas.
   *[other] Det du samlar under { $count } månader räknas.
}
tier-kept = Du behåller { $tier } åtminstone till och med { $day }.
tier-then = Därefter blir det { $tier }, om du inte samlar tillräckligt innan dess.
tier-for-good = Du behåller { $tier } för gott.
tier-brings = Det här ger { $tier }

## Sätt att samla

ways = Så samlar du
way-rate = { $points } per { $money }
way-done = Klart
way-review = Lika mycket för en stjärna som för fem.

## Belöningar

rewards = Det här kan du få
no-rewards = Det finns inga belöningar just nu.
from-points = från { $points }
min-order = För beställningar på minst { $money }
valid-days = { $count ->
    [one] Koden gäller i en dag
   *[other] Koden gäller i { $count } dagar
}
missing = { $points } kvar
for-tier = Från nivån { $tier }
amount = Hur många?
amount-is = { $points } = { $money }
fewer = Färre
more = Fler
redeem = Lös in { $points }
ask = { $points } för ”{ $name }”?
ask-text = Du får en kod värd { $money } och har { $points } kvar.
ask-undo-hint = Så länge koden är oanvänd kan du byta tillbaka den.
ask-yes = Ja, lös in
ask-no = Inte nu
sending = Löses in …

## Koder

done = Din kod är { $code }
done-text = { $name }, värd { $money }. Du hittar den längre ner under ”Dina koder”.
undone = Ditt igen: { $points }
codes = Dina koder
codes-earlier = Tidigare koder: { $count }
code-until = Kan användas till och med { $day }
unused = Inte använd ännu
used = Använd
code-expired = Har gått ut
code-undone = Tillbakabytt
copy = Kopiera
copy-of = Kopiera koden { $code }
copied = Kopierad
not-copied = Din webbläsare tillåter inte kopiering. Markera koden i stället.
undo = Byt tillbaka
undo-of = Byt tillbaka koden { $code } till { $points }
undo-ask = Byta tillbaka { $code } till { $points }?
undo-text = Då gäller koden inte längre.
undo-yes = Ja, byt tillbaka
undoing = Byts tillbaka …

## Det som kom emellan

waiting = Inte inlöst ännu
waiting-text = Butiken går inte att nå. ”{ $name }” för { $points } är antecknat på den här enheten, och vi frågar igen så snart det går. Du får en kod, hur många gånger det än frågas.
waiting-limited = { $minutes ->
    [one] Det blev många förfrågningar. Försök igen om en minut.
   *[other] Det blev många förfrågningar. Försök igen om { $minutes } minuter.
}
waiting-access = Din inloggning har gått ut. Logga in i butiken igen, så löses ”{ $name }” för { $points } in.
send-now = Försök nu
let-be = Låt det vara
changed = Dina poäng har ändrats under tiden
changed-text = Inget har lösts in nu. Det här har du; välj gärna igen.
not-enough = Det är mer än du har
not-enough-text = Inget har lösts in. Det här har du; välj gärna igen.
not-offered = Den här belöningen har ändrats
not-offered-text = Inget har lösts in. Titta gärna på vad som finns nu.
code-was-used = Koden är redan använd
code-was-used-text = En använd kod kan inte bytas tillbaka till poäng.
code-has-expired = Koden har gått ut
code-has-expired-text = En kod som har gått ut kan inte bytas tillbaka till poäng.
not-undone = Koden byttes inte tillbaka
not-undone-text = Den gäller fortfarande. Försök igen om en stund.
other = Det gick inte
other-text = Inget har lösts in. Ladda om sidan, eller skriv till butiken.

## Historik

history = Historik
history-show = Visa historiken
history-loading = Historiken hämtas …
history-failed = Historiken går inte att hämta just nu.
history-none = Inget har hänt ännu.
history-more = Visa tidigare
balance = Därefter { $points }
not-yet = inte tillgängligt ännu
kind-earned = Samlat
kind-released = Nu tillgängligt
kind-taken-back = Tillbaka med en återbetalning
kind-spent = Inlöst
kind-given-back = Ditt igen
kind-expired = Har gått ut
kind-settled = Jämnade ut det som skulle tillbaka
kind-rules = Nya regler
kind-other = Ändrat
save-csv = Spara som CSV
save-json = Spara som JSON
saving = Hela historiken hämtas …
saved = Sparat.
not-saved = Historiken sparades inte. Försök igen om en stund.
column-day = Dag
column-what = Vad
column-cause = För
column-points = Tillgängliga poäng
column-pending = Poäng som inte är tillgängliga ännu
column-balance = Därefter tillgängligt
column-pending-balance = Därefter inte tillgängligt ännu
column-code = Kod
column-until = Sista dag

## En beställning

would-earn = Med ett konto skulle den här beställningen ge { $points }
would-earn-text = Du kan skapa det efter köpet också.
join = Skapa ett konto
order-pending = Den här beställningen ger { $points }
order-available = Den här beställningen gav { $points }
order-taken-back = Tillbaka med återbetalningen: { $points }
order-none = Den här beställningen ger inga poäng
order-none-text = Det ändrar inget i det du redan har.
how = Så blir det

## Nästa belöning

next-reward = Nästa belöning
next-ready = Du kan få den nu.
