### Etwas zurücksenden, auf Deutsch.

loading = Was zurückgehen kann, wird geladen …
title = Was möchten Sie tun?
failed-title = Rücksendungen können gerade nicht angezeigt werden
no-access-text = Öffnen Sie diese Seite über den Link in einer unserer E-Mails; dann können Sie von hier aus zurücksenden.
wait = Einen Moment …
next = Weiter
back = Zurück
choose = Bitte wählen
retry = Noch einmal versuchen
policy = Unsere Rückgabebedingungen lesen
progress = Schritt { $number } von { $count }
errors = { $count ->
    [one] Eine Angabe stimmt noch nicht
   *[other] { $count } Angaben stimmen noch nicht
}

## The three roads

road-legend = Wählen Sie, was am besten passt
road-changed-mind = Ich habe es mir anders überlegt und möchte etwas zurücksenden
road-something-wrong = Etwas ist beschädigt, falsch oder fehlt
road-never-arrived = Etwas ist nie angekommen
road-until = Unser Versprechen: Sie können bis zum { $day } zurücksenden.
road-was-until = Zurücksenden war bis zum { $day } möglich.
road-from-delivery = Die Tage zählen ab dem Tag, an dem das letzte Paket ankommt.
road-law-withdraw = Nach dem Gesetz können Sie bis zum { $day } ohne Grund widerrufen.
road-wrong-text = Wir bringen es in Ordnung: Geld zurück oder Ersatz, und die Rücksendung kostet Sie nichts.
road-law-guarantee = Nach dem Gesetz stehen wir bis zum { $day } für Mängel ein.
road-warranty = Die Garantie des Herstellers läuft bis zum { $day }.
road-lost-text = Wir suchen danach, senden es noch einmal oder geben Ihnen Ihr Geld zurück.
road-from = Melden können Sie es ab dem { $day }.
road-closed = Das geht hier im Moment nicht.
guides-title = Das hilft vielleicht gleich
guides-text = Wenn nicht, gehen Sie weiter: Melden können Sie es in jedem Fall.
nothing-open = Von dieser Bestellung kann hier gerade nichts zurückgehen. Stimmt etwas nicht, schreiben Sie uns: Wir finden einen Weg.

## Which items

items-title = Was möchten Sie zurücksenden?
items-title-wrong = Worum geht es?
items-title-lost = Was ist nicht angekommen?
items-until = Bis zum { $day }
items-goes-with = Geht zusammen mit { $names } zurück
items-pieces = Wie viele Stück von { $name }?
items-none = Hier kann nichts gewählt werden.
items-shut = Nicht wählbar
block-window-ended = Die Frist dafür endete am { $day }.
block-ended = Die Frist dafür ist vorbei.
block-cancelled = Wurde storniert.
block-not-delivered = Ist noch nicht angekommen.
block-already-returned = Ist auf dem Rückweg oder schon zurück.
block-in-claim = Wir gehen Ihrer Meldung dazu nach.
block-bundle = Geht nur mit dem Rest des Sets zurück.
block-buyer-only = Zurücksenden kann es nur, wer es gekauft hat.
block-final-sale = Wurde vom Umtausch ausgeschlossen verkauft.
block-hygiene = Kann aus Gründen der Hygiene nicht zurückgehen.
block-perishable = Ist nicht haltbar und kann deshalb nicht zurückgehen.
block-made-to-order = Wurde für Sie angefertigt und kann nicht zurückgehen, nur weil es doch nicht gefällt.
block-digital = Es wurde nichts gesendet, das zurückgehen könnte.
block-gift-card = Gutscheine können nicht zurückgehen.
block-hazardous = Darf nicht mit der Post gesendet werden.
block-other = Kann hier nicht zurückgehen.

## Missing

needs-road = Wählen Sie, was Sie tun möchten
needs-items = Wählen Sie mindestens einen Artikel
needs-pieces = Geben Sie an, wie viele Stück von { $name }
needs-reason = Wählen Sie einen Grund für { $name }
needs-comment = Schreiben Sie ein paar Worte zu { $name }
needs-shorter = { $count ->
    [one] Kürzen Sie den Text um ein Zeichen
   *[other] Kürzen Sie den Text um { $count } Zeichen
}
needs-photo = Fügen Sie ein Foto von { $name } hinzu
needs-photos-done = Warten Sie, bis jedes Foto gesendet ist, oder entfernen Sie es
needs-resolution = Wählen Sie, was Sie für { $name } möchten
needs-variant = Wählen Sie, wogegen { $name } umgetauscht wird
needs-method = Wählen Sie, wie Sie es senden

## What stops it

stop-broken = Die Verbindung brach ab
stop-broken-text = Prüfen Sie, ob Sie online sind, und versuchen Sie es noch einmal. Es zählt nur einmal, und nichts geht verloren.
stop-outage = Der Shop kann das gerade nicht annehmen
stop-outage-text = Der Fehler liegt bei uns, und nichts ist verloren. Bitte versuchen Sie es in ein paar Minuten noch einmal.
stop-limited = Das war zu oft
stop-limited-text = { $minutes ->
    [one] Warten Sie eine Minute und versuchen Sie es dann noch einmal. Nichts ist verloren.
   *[other] Warten Sie { $minutes } Minuten und versuchen Sie es dann noch einmal. Nichts ist verloren.
}
stop-access = Ihr Zugang ist abgelaufen
stop-access-text = Er gilt nur eine Weile, damit niemand sonst Ihre Bestellung sieht. Lassen Sie sich einen Code schicken, oder öffnen Sie den Link in unserer E-Mail noch einmal; Ihre Angaben bleiben erhalten.
stop-access-again = Code schicken lassen
stop-changed = Etwas hat sich geändert
stop-changed-text = Seit Sie diese Seite geöffnet haben, haben sich die Bestellung, der Bestand oder unsere Bedingungen geändert. Bitte sehen Sie Ihre Angaben noch einmal durch.
stop-other = Das hat nicht geklappt
stop-other-text = Es wurde nichts gesendet. Sehen Sie Ihre Angaben durch und versuchen Sie es noch einmal, oder schreiben Sie uns.

## Returns made before

made-title = Ihre Rücksendungen
made-number = Rücksendung { $number }
made-open = Ansehen, wie es steht
made-new = Noch etwas zurücksenden
state-requested = Wird geprüft
state-open = Angemeldet
state-in-transit = Auf dem Rückweg
state-partially-received = Teilweise angekommen
state-received = Angekommen
state-closed = Erledigt
state-declined = Abgelehnt
state-canceled = Zurückgenommen
state-expired = Verfallen
state-other = In Arbeit

## What can’t be shown

offline-text = Sie sind offline. Stellen Sie eine Verbindung her und versuchen Sie es noch einmal.
timeout-text = Das dauert länger, als es sollte. Vielleicht ist die Verbindung langsam.
outage-text = Der Fehler liegt bei uns. Bitte versuchen Sie es in ein paar Minuten noch einmal.
garbled-text = Mit der Antwort kann diese Seite nichts anfangen. Laden Sie die Seite neu, oder versuchen Sie es später.
setup-text = Das muss der Shop in Ordnung bringen. Schreiben Sie uns bis dahin.
limited-text = { $minutes ->
    [one] Zu viele Versuche in kurzer Zeit. Warten Sie eine Minute und versuchen Sie es dann noch einmal.
   *[other] Zu viele Versuche in kurzer Zeit. Warten Sie { $minutes } Minuten und versuchen Sie es dann noch einmal.
}
