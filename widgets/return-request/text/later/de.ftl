### Eine Rücksendung ab dem Grund, und was daraus wurde; auf Deutsch.

day-at = { $day }, { $time }
and = { $first } · { $second }
pieces-of = { $count } × { $name }
pieces = { $count ->
    [one] Ein Stück
   *[other] { $count } Stück
}
change = Ändern
needs-number = Geben Sie die Sendungsnummer ein

## Why

reason-title = Warum geht es zurück?
reason-title-wrong = Was stimmt nicht?
claim-damaged = Es ist beschädigt oder funktioniert nicht
claim-wrong = Es ist nicht das, was ich bestellt habe
claim-missing = Ein Teil oder ein Stück fehlt
comment = Erzählen Sie uns mehr
comment-optional = Erzählen Sie uns mehr (freiwillig)
photos = Fotos
photos-optional = { $count ->
    [one] Sie können ein Foto hinzufügen. Es wird auf Ihrem Gerät verkleinert, und der Aufnahmeort wird entfernt.
   *[other] Sie können bis zu { $count } Fotos hinzufügen. Sie werden auf Ihrem Gerät verkleinert, und der Aufnahmeort wird entfernt.
}
photos-required = { $count ->
    [one] Bitte fügen Sie ein Foto hinzu. Es wird auf Ihrem Gerät verkleinert, und der Aufnahmeort wird entfernt.
   *[other] Bitte fügen Sie mindestens ein Foto hinzu, höchstens { $count }. Sie werden auf Ihrem Gerät verkleinert, und der Aufnahmeort wird entfernt.
}
photos-add = Fotos hinzufügen
photos-full = Mehr Fotos sind nicht möglich.
photo-waiting = Wird gesendet …
photo-sent = Gesendet
photo-unreadable = Dieses Bild lässt sich hier nicht lesen. Entfernen Sie es und wählen Sie eine Datei in JPEG, PNG oder WebP.
photo-too-big = Dieses Foto ist zu groß. Entfernen Sie es und wählen Sie ein kleineres.
photo-lost = Es kam nicht durch. Senden Sie es noch einmal, oder entfernen Sie es und wählen Sie es neu.
photo-again = { $name } noch einmal senden
photo-remove = { $name } entfernen
photo-news = { $name }: { $state }

## What the customer gets

resolution-title = Was möchten Sie stattdessen?
refund = Geld zurück
refund-text = Auf dem Weg, auf dem Sie bezahlt haben.
refund-worth = { $amount }, auf dem Weg, auf dem Sie bezahlt haben.
credit = Guthaben
credit-text = Zum Einkaufen bei uns, wann immer Sie möchten.
credit-worth = { $amount } zum Einkaufen bei uns, wann immer Sie möchten.
credit-worth-bonus = { $amount } und { $bonus } dazu, zum Einkaufen bei uns, wann immer Sie möchten.
credit-worth-more = { $amount } und { $share } dazu, zum Einkaufen bei uns, wann immer Sie möchten.
credit-bonus = Der Preis und { $share } dazu, zum Einkaufen bei uns, wann immer Sie möchten.
exchange = Umtausch
exchange-text = Gegen eine andere Größe oder Farbe.
replacement = Noch einmal das Gleiche
replacement-text = Wir senden es noch einmal.
repair = Reparatur
repair-text = Wir bringen es in Ordnung und senden es Ihnen zurück.
keep = Behalten und einen Teil des Preises zurückbekommen
keep-text = Es muss nichts gesendet werden.
resolution-other = Ein anderer Weg
variant-legend = { $name }: umtauschen gegen
variant-left = { $count ->
    [one] Das letzte Stück
   *[other] Noch { $count } Stück
}
variant-out = Ausverkauft
variant-not-enough = { $count ->
    [one] Nur noch ein Stück
   *[other] Nur noch { $count } Stück
}
variant-other-price = Hat einen anderen Preis
variant-cheaper = Sie bekommen { $amount } je Stück zurück.
variant-blocked = Nicht wählbar
variant-gone = Das letzte Stück hat gerade jemand anderes genommen. Bitte wählen Sie ein anderes.
held = Bis { $time } für Sie zurückgelegt.

## How it goes back

method-title = Wie möchten Sie es senden?
method-legend = Wählen Sie einen Weg
method-costs = { $cost } { $text }
method-fee = Kostet { $fee }; das wird vom Betrag abgezogen, den Sie zurückbekommen.
method-free = Kostenlos.
method-label = Etikett drucken
method-label-text = Kleben Sie es auf das Paket und geben Sie es beim Paketdienst ab.
method-qr = Code zeigen, nichts drucken
method-qr-text = Die Annahmestelle liest ihn von Ihrem Bildschirm und druckt das Etikett.
method-own = Mit einem Paketdienst Ihrer Wahl senden
method-own-text = Senden Sie es an die Adresse auf dem Begleitschein und nennen Sie uns die Sendungsnummer.
method-store = In unser Geschäft bringen
method-store-text = Bringen Sie die Artikel und die Nummer der Rücksendung mit.
method-none = Nichts zu senden
method-none-text = Sie behalten die Artikel.

## Check

check-title = Prüfen Sie Ihre Angaben
check-road = Worum es geht
check-items = Artikel
check-reasons = Warum
check-resolutions = Was Sie bekommen
check-method = Wie es zurückgeht
check-photos = { $count ->
    [one] Ein Foto
   *[other] { $count } Fotos
}
check-accept = Mit dem Absenden nehmen Sie unsere Rückgabebedingungen an, Fassung { $version }.
check-claim-text = Wir gehen der Sache nach und antworten per E-Mail. Bis dahin müssen Sie nichts zurücksenden.
check-send = Rücksendung anmelden
check-report = Meldung absenden
sum-title = Was Sie zurückbekommen
sum-shipping = Versand
sum-tax = Steuer { $rate }
sum-tax-included = Enthält Steuer { $rate }
sum-restocking = Bearbeitung
sum-fee = Rückversand
sum-before = Schon zurückgezahlt
sum-refund = Sie erhalten zurück
sum-credit = Guthaben
sum-bonus = Bonus dazu
sum-waiting = Der Betrag wird berechnet …
sum-failed = Der Betrag lässt sich gerade nicht berechnen. Sie können die Rücksendung trotzdem anmelden; den Betrag sehen Sie gleich danach.
points-taken = Abgezogen
points-given = Zurück für den eingelösten Code
points-owed = { $count ->
    [one] Davon ist einer schon eingelöst. Er wird mit dem nächsten verrechnet, den Sie sammeln.
   *[other] Davon sind { $count } schon eingelöst. Sie werden mit den nächsten verrechnet, die Sie sammeln.
}
points-tier = Ihr Status wechselt von { $from } zu { $to }.
points-when = Das geschieht erst, wenn Sie Ihr Geld zurückbekommen.
coupon-back = { $coupon } können Sie wieder einlösen: Mit Ihrem Geld kommt ein neuer Code.

## What became of it

made-all = Alle Rücksendungen dieser Bestellung
claim-title = Ihre Meldung ist bei uns
claim-number = Ihre Nummer ist { $number }.
claim-by = Wir antworten bis zum { $day }.
claim-next = Wie es weitergeht, sehen Sie bei Ihrer Bestellung.
claim-more = Zurück zum Anfang
done-title = Ihre Rücksendung ist angemeldet
done-number = Rücksendung { $number }
stage-asked = Angemeldet
stage-sent = Gesendet
stage-received = Angekommen
stage-settled = Erledigt
head-requested = Wir sehen uns Ihre Anfrage an und schreiben Ihnen.
head-send-by = Bitte senden Sie es bis zum { $day }.
head-then-refund = Sobald es angekommen ist, bekommen Sie { $amount } zurück.
head-partly = Ein Teil ist angekommen. Wir warten auf den Rest.
head-refund = Sie bekommen { $amount } zurück.
head-refund-by = { $amount } sind unterwegs und bis zum { $day } bei Ihnen.
head-declined = Das können wir nicht zurücknehmen. Der Grund steht unten.
head-canceled = Sie haben die Rücksendung zurückgenommen. Es muss nichts gesendet werden.
head-expired = Es wurde nicht rechtzeitig gesendet. Solange die Frist läuft, können Sie eine neue Rücksendung anmelden.
todo-title = Was jetzt zu tun ist
todo-pack = Verpacken Sie die Artikel gut; die Originalverpackung ist nicht nötig.
label-get = Etikett und Begleitschein holen
label-saved = Etikett gespeichert.
slip-get = Begleitschein holen
qr-name = Code für die Annahmestelle
number-label = Sendungsnummer
number-hint = Sie steht auf dem Beleg Ihres Paketdienstes.
number-send = Nummer speichern
number-is = Sendungsnummer { $number }
timeline-title = Was geschehen ist
cancel = Rücksendung zurücknehmen
cancel-title = Diese Rücksendung zurücknehmen?
cancel-text = Sie behalten die Artikel, und es wird nichts zurückgezahlt.
cancel-keep = Rücksendung behalten
cancel-surely = Zurücknehmen
cancel-on-its-way = Zurücknehmen geht nicht mehr: Das Paket ist unterwegs.
cancel-received = Zurücknehmen geht nicht mehr: Die Artikel sind bei uns.
cancel-money-sent = Zurücknehmen geht nicht mehr: Das Geld ist unterwegs.
cancel-withdrawal = Ein Widerruf wird hier nicht zurückgenommen. Schreiben Sie uns, wenn Sie die Artikel behalten möchten.
