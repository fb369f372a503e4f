### What stands below the answer, and what is said later, in German.

kept = Der Shop ist gerade nicht erreichbar. So stand Ihre Bestellung { $when }.

## What happens next

next-title = So geht es weiter
next-thanks = Vielen Dank für Ihre Bestellung. Hier können Sie jeden Schritt verfolgen.
next-by = spätestens { $day }
next-open = Der Tag steht noch nicht fest
next-pack = Wir packen Ihre Bestellung
next-hand-over = Der Paketdienst holt sie bei uns ab
next-deliver = Die Sendung kommt bei Ihnen an
next-collect = Sie holen die Sendung ab
next-attempt = Der Paketdienst kommt noch einmal
next-release = Die Sendung wird freigegeben und reist weiter
next-ask-carrier = Wir fragen beim Paketdienst nach der Sendung
next-put-right = Wir senden die Ware noch einmal oder erstatten den Betrag
next-answer-claim = Wir antworten auf Ihre Meldung
next-arrive-back = Die Sendung ist wieder bei uns
next-refund = Ihr Geld ist wieder bei Ihnen

## A parcel nobody hears of

silence-title = Was wir jetzt tun
silence-never = Vom Paketdienst kam dazu noch keine Meldung.
silence-lately = Die letzte Meldung dazu: { $when }.
silence-last = Die letzte Meldung dazu: { $when }, vor { $days } Tagen.
silence-ask-carrier = Geht es nicht von selbst weiter, fragen wir beim Paketdienst nach, spätestens: { $day }. Sie müssen nicht darum bitten.
silence-put-right = Geht es nicht von selbst weiter, senden wir die Ware noch einmal oder erstatten den Betrag, spätestens: { $day }. Sie müssen nicht darum bitten.

## The way of a parcel

route-title = Der Weg des Pakets
route-back = Der Weg zurück zu uns
route-home = Ihre Adresse
route-origin = Start
route-pickup-point = Abholort
route-destination = Ziel
route-passed = Passiert
route-passed-on = Passiert: { $day }
route-here = Jetzt hier
route-here-since = Hier seit: { $day }
route-ahead = Kommt noch

## Collecting a parcel

collect-title = Zum Abholen
collect-when = { $day }, { $time } Ortszeit
collect-left = { $days ->
    [one] Noch ein Tag: bis { $when }.
   *[other] Noch { $days } Tage: bis { $when }.
}
collect-last = Heute ist der letzte Tag.
collect-last-until = Heute ist der letzte Tag: bis { $time } Ortszeit.
collect-show = Halten Sie diesen Code am Schalter vor das Lesegerät.
collect-picture = QR-Code für den Schalter
collect-say = Lässt er sich nicht lesen, nennen Sie { $code }.

## A calendar

calendar-title = Für Ihren Kalender
calendar-text = In der Datei steht der Tag der Zustellung. Ihr Kalender öffnet sie.
calendar-add = In den Kalender eintragen
calendar-saved = Die Datei liegt bei Ihren Downloads.
calendar-gone = Zurzeit gibt es keinen Tag zum Eintragen.

## How a delivery went

vote-title = Wie lief die Zustellung?
vote-given-title = Wie die Zustellung lief
vote-good = Gut
vote-bad = Nicht gut
vote-thanks-good = Vielen Dank. Schön, dass alles gut lief.
vote-thanks-bad = Danke, dass Sie es uns sagen. Es tut uns leid, dass es nicht gut lief.
vote-text = Was sollten wir wissen? (freiwillig)
vote-text-hint = Nur der Shop liest es.
vote-send = Senden
vote-own = In Ihren Worten
vote-over = Dazu ist keine Bewertung mehr möglich.

## What did not get through

more-wait = Einen Moment …
more-broken = Die Verbindung ist abgebrochen. Prüfen Sie, ob Sie online sind, und versuchen Sie es dann noch einmal.
more-outage = Der Shop kann gerade nicht antworten. Bitte versuchen Sie es in einigen Minuten noch einmal.
more-access = Ihr Zugang ist abgelaufen. Öffnen Sie die Bestellung noch einmal und versuchen Sie es dann erneut.
more-other = Das hat nicht geklappt. Laden Sie die Seite neu und versuchen Sie es dann noch einmal.

## Guides and what fits

guides-title = Gut zu wissen
guides-waiting = Solange Sie warten
guides-arrival = Beim Auspacken
guides-use = Von da an
fitting-title = Passt zu Ihrem Einkauf

## Reported problems

claims-title = Gemeldete Probleme
claim-not-received = Nicht angekommen
claim-damaged = Beschädigt angekommen
claim-wrong = Falscher Artikel
claim-missing = Etwas fehlt
claim-other = Etwas stimmte nicht
claim-open = Eingegangen
claim-in-review = Wird geprüft
claim-approved = Anerkannt
claim-declined = Abgelehnt
claim-closed = Erledigt
claim-answer-by = Sie hören bis { $day } von uns.
claim-number = Meldung { $number }, { $day }
claim-refund = Sie bekommen Ihr Geld zurück.
claim-credit = Sie bekommen ein Guthaben für Ihre nächste Bestellung.
claim-replacement = Wir schicken Ihnen Ersatz.
