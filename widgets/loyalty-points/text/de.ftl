### Punkte einer Kundin, auf Deutsch. Wie Punkte heißen, sagt der Laden; `$points` ist in seinen Worten gezählt.

loading = Ihre Punkte werden geladen …
retry = Noch einmal versuchen

## Was nicht gezeigt werden kann

no-access = Ihre Punkte stehen hier, sobald Sie angemeldet sind
no-access-text = Melden Sie sich im Laden an. Dann zeigt diese Seite, was Sie haben, woher es kommt und was Sie damit tun können.
expired = Ihre Anmeldung ist abgelaufen
expired-text = Bitte melden Sie sich im Laden noch einmal an. Ihre Punkte bleiben, wie sie sind.
no-programme = Hier gibt es keine Punkte
no-programme-text = Dieser Laden vergibt zurzeit keine Punkte.
offline = Keine Verbindung
offline-text = Ihr Gerät ist offline. Ihre Punkte sind beim Laden sicher.
timeout = Der Laden braucht zu lange für eine Antwort
outage = Der Laden ist gerade nicht erreichbar
outage-text = Bitte versuchen Sie es gleich noch einmal. Ihre Punkte sind beim Laden sicher.
limited = Das waren viele Anfragen
limited-text = { $minutes ->
    [one] Bitte versuchen Sie es in einer Minute noch einmal.
   *[other] Bitte versuchen Sie es in { $minutes } Minuten noch einmal.
}
setup = Ihre Punkte können nicht gezeigt werden
setup-text = Beim Laden ist etwas nicht richtig eingerichtet. Bitte schreiben Sie dem Laden.
garbled = Die Antwort ist nicht lesbar
garbled-text = Unterwegs ist etwas schiefgegangen. Bitte versuchen Sie es noch einmal.

## Was da ist

worth = { $money } wert
rule = { $points } = { $money }
nothing-yet = Noch nichts. Die ersten kommen mit Ihrer nächsten Bestellung oder auf einem dieser Wege.
nothing-left = Von dem, was Sie gesammelt haben, ist nichts übrig. Was daraus wurde, steht im Verlauf.
owed = Noch zurückzugeben: { $points }
owed-text = Für eine Bestellung, deren Punkte schon eingelöst waren, ging Geld zurück. Was Sie als Nächstes sammeln, gleicht das aus; Geld schulden Sie nicht.
pending = Noch nicht verfügbar
pending-from = { $points } ab { $day }
waits-delivery = Sobald die Bestellung da ist und nicht mehr zurückgeschickt werden kann
waits-return = Sobald die Rücksendung abgeschlossen ist
waits = Sobald die Bestellung nicht mehr zurückgeschickt werden kann
expires = Verfällt als Nächstes
expires-on = { $count ->
    [0] Heute ist der letzte Tag
    [one] Der letzte Tag ist morgen, { $day }
   *[other] Letzter Tag: { $day }, in { $count } Tagen
}
warn-soon = Bald verfallen: { $points }
warn-last = Letzte Gelegenheit: { $points }
stopped = Der Verfall steht still
stopped-late = Ein Paket von Ihnen ist verspätet.
stopped-return = Eine Rücksendung von Ihnen läuft noch.
stopped-claim = Ein Problem, das Sie gemeldet haben, ist noch offen.
stopped-other = Zu einer Ihrer Bestellungen ist noch etwas offen.

## Warum so viele

why = Warum { $points }?
order = Bestellung { $number }
shop-gave = Vom Laden
earned = Gesammelt
spent = Eingelöst
lot-expired = Verfallen
taken-back = Mit einer Erstattung zurückgegeben
left = Übrig
lot-until = Bis { $day } verwendbar
lot-forever = Verfällt nie
lot-from = Verfügbar ab { $day }
available = Verfügbar
rounded = Jede Summe ist gerundet, wie die Regeln des Ladens es sagen.

## Stufe

tier = Ihre Stufe: { $tier }
tier-progress = { $points } von { $target }
tier-missing = Noch { $points } bis { $tier }
tier-top = Das ist die höchste Stufe.
tier-months = { $count ->
    [one] Es zählt, was Sie innerhalb eines Monats sammeln.
   *[other] Es zählt, was Sie innerhalb von { $count } Monaten sammeln.
}
tier-kept = { $tier } behalten Sie mindestens bis { $day }.
tier-then = Danach ist es { $tier }, wenn Sie bis dahin nicht genug sammeln.
tier-for-good = { $tier } behalten Sie auf Dauer.
tier-brings = Was { $tier } bringt

## Wege zu Punkten

ways = So sammeln Sie
way-rate = { $points } je { $money }
way-done = Erledigt
way-review = Für einen Stern so viel wie für fünf.

## Prämien

rewards = Was Sie bekommen können
no-rewards = Zurzeit gibt es keine Prämien.
from-points = ab { $points }
min-order = Für Bestellungen ab { $money }
valid-days = { $count ->
    [one] Der Code gilt einen Tag
   *[other] Der Code gilt { $count } Tage
}
missing = Noch { $points }
for-tier = Ab Stufe { $tier }
amount = Wie viele?
amount-is = { $points } = { $money }
fewer = Weniger
more = Mehr
redeem = { $points } einlösen
ask = { $points } für „{ $name }“?
ask-text = Sie erhalten einen Code im Wert von { $money } und behalten { $points }.
ask-undo-hint = Solange der Code nicht verwendet ist, können Sie ihn zurücktauschen.
ask-yes = Ja, einlösen
ask-no = Jetzt nicht
sending = Wird eingelöst …

## Codes

done = Ihr Code ist { $code }
done-text = { $name }, { $money } wert. Sie finden ihn unten bei „Ihre Codes“.
undone = Wieder für Sie da: { $points }
codes = Ihre Codes
codes-earlier = Frühere Codes: { $count }
code-until = Bis { $day } verwendbar
unused = Noch nicht verwendet
used = Verwendet
code-expired = Abgelaufen
code-undone = Zurückgetauscht
copy = Kopieren
copy-of = Code { $code } kopieren
copied = Kopiert
not-copied = Ihr Browser erlaubt das Kopieren nicht. Bitte markieren Sie den Code.
undo = Zurücktauschen
undo-of = Code { $code } in { $points } zurücktauschen
undo-ask = { $code } in { $points } zurücktauschen?
undo-text = Der Code gilt dann nicht mehr.
undo-yes = Ja, zurücktauschen
undoing = Wird zurückgetauscht …

## Was dazwischenkam

waiting = Noch nicht eingelöst
waiting-text = Der Laden ist nicht erreichbar. „{ $name }“ für { $points } ist auf diesem Gerät vorgemerkt und wird noch einmal angefragt, sobald es geht. Sie bekommen einen Code, wie oft auch immer gefragt wird.
waiting-limited = { $minutes ->
    [one] Das waren viele Anfragen. Bitte versuchen Sie es in einer Minute noch einmal.
   *[other] Das waren viele Anfragen. Bitte versuchen Sie es in { $minutes } Minuten noch einmal.
}
waiting-access = Ihre Anmeldung ist abgelaufen. Melden Sie sich im Laden noch einmal an, dann wird „{ $name }“ für { $points } eingelöst.
send-now = Jetzt versuchen
let-be = Doch nicht
changed = Ihre Punkte haben sich inzwischen geändert
changed-text = Jetzt wurde nichts eingelöst. Das haben Sie gerade; bitte wählen Sie noch einmal.
not-enough = Das ist mehr, als Sie haben
not-enough-text = Es wurde nichts eingelöst. Das haben Sie gerade; bitte wählen Sie noch einmal.
not-offered = Diese Prämie hat sich geändert
not-offered-text = Es wurde nichts eingelöst. Bitte sehen Sie nach, was es jetzt gibt.
code-was-used = Der Code ist schon verwendet
code-was-used-text = Ein verwendeter Code lässt sich nicht in Punkte zurücktauschen.
code-has-expired = Der Code ist abgelaufen
code-has-expired-text = Ein abgelaufener Code lässt sich nicht in Punkte zurücktauschen.
not-undone = Der Code wurde nicht zurückgetauscht
not-undone-text = Er gilt weiterhin. Bitte versuchen Sie es gleich noch einmal.
other = Das hat nicht geklappt
other-text = Es wurde nichts eingelöst. Bitte laden Sie die Seite neu, oder schreiben Sie dem Laden.

## Verlauf

history = Verlauf
history-show = Verlauf anzeigen
history-loading = Der Verlauf wird geladen …
history-failed = Der Verlauf lässt sich gerade nicht laden.
history-none = Noch ist nichts geschehen.
history-more = Frühere anzeigen
balance = Danach { $points }
not-yet = noch nicht verfügbar
kind-earned = Gesammelt
kind-released = Jetzt verfügbar
kind-taken-back = Mit einer Erstattung zurückgegeben
kind-spent = Eingelöst
kind-given-back = Wieder für Sie da
kind-expired = Verfallen
kind-settled = Ausgeglichen, was zurückzugeben war
kind-rules = Neue Regeln
kind-other = Geändert
save-csv = Als CSV sichern
save-json = Als JSON sichern
saving = Der ganze Verlauf wird geladen …
saved = Gesichert.
not-saved = Der Verlauf wurde nicht gesichert. Bitte versuchen Sie es gleich noch einmal.
column-day = Tag
column-what = Was
column-cause = Wofür
column-points = Verfügbare Punkte
column-pending = Noch nicht verfügbare Punkte
column-balance = Danach verfügbar
column-pending-balance = Danach noch nicht verfügbar
column-code = Rabattcode
column-until = Letzter Tag

## Eine Bestellung

would-earn = Mit einem Konto brächte diese Bestellung { $points }
would-earn-text = Sie können es auch nach dem Kauf eröffnen.
join = Konto eröffnen
order-pending = Diese Bestellung bringt { $points }
order-available = Diese Bestellung hat { $points } gebracht
order-taken-back = Mit der Erstattung zurückgegeben: { $points }
order-none = Diese Bestellung bringt keine Punkte
order-none-text = An dem, was Sie schon haben, ändert das nichts.
how = Wie das zustande kommt

## Die nächste Prämie

next-reward = Nächste Prämie
next-ready = Sie können sie jetzt haben.
