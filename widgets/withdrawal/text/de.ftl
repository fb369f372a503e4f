### Withdrawing from a contract, in German. The law's words on the two buttons are no texts: `src/labels.rs`.

title = Ihr Widerrufsrecht
intro = Sie können Ihren Vertrag widerrufen, ohne Gründe zu nennen. Es sind zwei kurze Schritte, ein Konto brauchen Sie nicht.
of-order = Bestellung { $number }
until = Sie haben dafür bis zum Ende des { $day } Zeit.
not-begun = Ihre Bestellung ist noch nicht vollständig angekommen, die Frist läuft also noch nicht. Widerrufen können Sie schon jetzt.
late = Die Frist endete am { $day }. Sie können den Widerruf trotzdem senden: Er wird entgegengenommen und als verspätet vermerkt.
declared = Am { $at } ist ein Widerruf bei uns eingegangen: { $number }.
day-at = { $day } um { $time } Uhr ({ $zone })
step = Schritt { $at } von { $of }

## Step one

form-title = Einen Vertrag widerrufen
form-intro = Drei Angaben genügen. Eine Begründung ist nicht nötig.
note-access = Ihre Bestellung lässt sich mit diesem Link nicht zeigen. Widerrufen können Sie trotzdem: Tragen Sie die drei Angaben ein.
note-away = Ihre Bestellung lässt sich gerade nicht zeigen. Sie können sie trotzdem im Ganzen widerrufen; um einzelne Artikel zu wählen, lassen Sie sie zuerst anzeigen.
note-retry = Bestellung anzeigen
name = Ihr Name
contract = Bestellnummer
contract-hint = Sie steht in der Mail mit der Bestellbestätigung.
email = E-Mail-Adresse
email-hint = Dorthin geht sofort die Eingangsbestätigung.
scope = Was möchten Sie widerrufen?
scope-whole = Die ganze Bestellung
scope-some = Nur einzelne Artikel
items = Welche Artikel?
pieces = { $count ->
    [one] Ein Stück
   *[other] { $count } Stück
}
pieces-of = { $name }: Wie viele Stück?
gone = Ist zurückgekommen, auf dem Rückweg oder wurde storniert.
go-on = Weiter
errors = { $count ->
    [one] Bitte sehen Sie sich eine Angabe noch einmal an
   *[other] Bitte sehen Sie sich { $count } Angaben noch einmal an
}
needs-name = Geben Sie Ihren Namen ein
needs-contract = Geben Sie die Bestellnummer ein
needs-email = Geben Sie eine E-Mail-Adresse wie name@example.com ein
needs-shorter = { $label }: höchstens 254 Zeichen sind möglich
needs-items = Wählen Sie mindestens einen Artikel oder die ganze Bestellung

## What the right of withdrawal does not reach

exempt-still = Sie können es trotzdem mit angeben.
exempt-included = Es ist trotzdem mit angegeben.
exempt-service-performed = Kein Widerrufsrecht: Die Leistung wurde auf Ihren Wunsch vollständig erbracht.
exempt-market-price = Kein Widerrufsrecht: Der Preis schwankt mit dem Finanzmarkt.
exempt-made-to-order = Kein Widerrufsrecht: Es wurde für Sie angefertigt oder ist eindeutig persönlich.
exempt-perishable = Kein Widerrufsrecht: Es verdirbt oder verfällt schnell.
exempt-unsealed = Kein Widerrufsrecht, sobald es geöffnet ist: Es ist aus Gründen der Gesundheit oder Hygiene versiegelt.
exempt-mixed = Kein Widerrufsrecht: Nach der Lieferung lässt es sich von anderem, mit dem es vermischt wurde, nicht mehr trennen.
exempt-alcohol-to-come = Kein Widerrufsrecht: Der Preis stand bei der Bestellung fest, geliefert wird nach mehr als 30 Tagen, und der Wert schwankt mit dem Markt.
exempt-urgent-repair = Kein Widerrufsrecht: Sie haben eine dringende Reparatur bei sich zu Hause verlangt.
exempt-recording-unsealed = Kein Widerrufsrecht, sobald es geöffnet ist: Es ist eine versiegelte Aufnahme oder Software.
exempt-press = Kein Widerrufsrecht: Es ist eine Zeitung oder Zeitschrift ohne Abonnement.
exempt-public-auction = Kein Widerrufsrecht: Sie haben es bei einer öffentlichen Versteigerung gekauft.
exempt-dated-service = Kein Widerrufsrecht: Es ist für einen bestimmten Tag oder Zeitraum gebucht.
exempt-digital-begun = Kein Widerrufsrecht: Sie wollten die digitalen Inhalte sofort und haben zugestimmt, dass das Recht damit endet.
exempt-other = Möglicherweise gibt das Gesetz hierfür kein Widerrufsrecht.

## Step two

check-title = Prüfen Sie, was gesendet wird
statement = Hiermit widerrufe ich diesen Vertrag:
scope-said = Widerrufen wird
email-said = Eingangsbestätigung an
change = Ändern
sending = Ihr Widerruf wird gesendet …
stop-broken = Die Verbindung ist abgebrochen
stop-broken-text = Ob Ihr Widerruf angekommen ist, ist nicht bekannt. Prüfen Sie, ob Sie online sind, und drücken Sie dann noch einmal auf den Knopf: Er zählt nur einmal.
stop-reloaded = Die Seite wurde neu geladen, bevor die Antwort da war
stop-outage = Der Shop kann ihn gerade nicht entgegennehmen
stop-outage-text = Das liegt nicht an Ihnen, und Ihre Angaben bleiben hier stehen. Bitte versuchen Sie es in ein paar Minuten noch einmal.
stop-limited = Zu viele Versuche in kurzer Zeit
stop-limited-text = { $minutes ->
    [one] Warten Sie eine Minute und drücken Sie dann noch einmal auf den Knopf. Ihre Angaben bleiben hier stehen.
   *[other] Warten Sie { $minutes } Minuten und drücken Sie dann noch einmal auf den Knopf. Ihre Angaben bleiben hier stehen.
}
stop-other = Das hat nicht geklappt
stop-other-text = Es ist nichts eingegangen. Bitte versuchen Sie es später noch einmal; Ihre Angaben bleiben hier stehen.
other-ways = Sie können auch mit eigenen Worten widerrufen, per E-Mail oder Brief an den Shop. Es zählt der Tag, an dem Sie ihn absenden.

## The receipt

receipt-title = Ihr Widerruf ist eingegangen
received = Bei { $shop } eingegangen am { $when }.
copy = Eine Kopie geht an { $email }.
received-late = Er wurde nach dem letzten Tag der Frist abgesendet, dem { $day }. Er ist trotzdem eingegangen und als verspätet vermerkt.
received-late-some-day = Er wurde nach dem letzten Tag der Frist abgesendet. Er ist trotzdem eingegangen und als verspätet vermerkt.
number = Nummer
declaration = Erklärung
scope-picked = Einzelne Artikel
meaning = Diese Bestätigung sagt, dass und wann Ihr Widerruf eingegangen ist. Sie sagt nicht, dass er anerkannt wurde.
save = Bestätigung speichern
save-hint = Die Datei ist signiert: Jeder kann später prüfen, dass sie echt und unverändert ist.
saved = Bestätigung gespeichert
print = Drucken
next-title = Wie es weitergeht
next-if = Wo Sie ein Widerrufsrecht haben, folgt daraus nach dem Gesetz:
next-send = Innerhalb von 14 Tagen senden Sie zurück, was Sie erhalten haben, sofern der Shop es nicht abholt.
next-money = Innerhalb von 14 Tagen zahlt der Shop zurück, was Sie bezahlt haben. Er darf warten, bis er die Ware hat oder Sie nachweisen, dass Sie sie abgesendet haben.
next-late = Der Shop prüft das und sagt Ihnen, ob er den Widerruf trotz der Verspätung gelten lässt.
next-number = Wenn Sie dem Shop dazu schreiben, nennen Sie { $number }.
again = Weiteren Widerruf senden
