### Reporting a problem, cancelling, sharing as a gift; in German.

doing-back = Zurück zur Bestellung
doing-wait = Einen Moment …
doing-errors = { $count ->
    [one] Bitte sehen Sie sich eine Angabe noch einmal an
   *[other] Bitte sehen Sie sich { $count } Angaben noch einmal an
}

## What stops a submit

stop-broken = Die Verbindung ist abgebrochen
stop-broken-text = Prüfen Sie, ob Sie online sind, und versuchen Sie es dann noch einmal. Es zählt nur einmal, und nichts geht verloren.
stop-outage = Der Shop kann das gerade nicht annehmen
stop-outage-text = Der Fehler liegt bei uns, und nichts geht verloren. Bitte versuchen Sie es in einigen Minuten noch einmal.
stop-limited-text = { $minutes ->
    [one] Warten Sie eine Minute und versuchen Sie es dann noch einmal. Nichts geht verloren.
   *[other] Warten Sie { $minutes } Minuten und versuchen Sie es dann noch einmal. Nichts geht verloren.
}
stop-access = Ihr Zugang ist abgelaufen
stop-access-text = Er gilt nur eine Zeit lang, damit niemand sonst Ihre Bestellung sieht. Öffnen Sie die Bestellung noch einmal; Ihre Angaben bleiben auf dieser Seite erhalten.
stop-access-action = Bestellung noch einmal öffnen
stop-other = Das hat nicht geklappt
stop-other-text = Es wurde nichts gesendet. Gehen Sie zurück zur Bestellung und versuchen Sie es noch einmal, oder schreiben Sie uns von dort.

## A report: the form

report-title = Was ist schiefgegangen?
report-reason = Wählen Sie, was am besten passt
report-not-received = Es ist nicht angekommen
report-damaged = Etwas ist beschädigt
report-wrong = Ein falscher Artikel ist gekommen
report-missing = Etwas fehlt
block-too-early = Das können Sie ab { $day } melden.
block-early = Das können Sie melden, sobald das Paket überfällig ist.
block-too-late = Das konnten Sie bis { $day } melden.
block-late = Die Frist für diese Meldung ist abgelaufen.
block-open = Ihre Meldung dazu liegt uns schon vor.
block-not-delivered = Das können Sie melden, sobald das Paket angekommen ist.
block-not-missing = Das Paket wartet am Abholort auf Sie oder ist auf dem Weg zurück zu uns.
block-other = Das lässt sich hier gerade nicht melden.
report-parcel = Um welches Paket geht es?
report-items = Um welche Artikel geht es?
report-all = Es geht um das ganze Paket
report-pieces = Um wie viele Stück von { $name } geht es?
report-choose = Bitte wählen
report-text = Was ist passiert? (optional)
report-text-hint = Ein paar Worte helfen uns, es in Ordnung zu bringen.
report-photos = Fotos
report-photos-optional = { $count ->
    [one] Sie können ein Foto davon hinzufügen.
   *[other] Sie können bis zu { $count } Fotos davon hinzufügen.
}
report-photos-required = { $count ->
    [one] Bitte fügen Sie ein Foto davon hinzu.
   *[other] Bitte fügen Sie mindestens ein Foto davon hinzu, höchstens { $count }.
}
report-photos-private = Sie werden auf Ihrem Gerät verkleinert; der Aufnahmeort wird dabei entfernt.
report-add = Fotos hinzufügen
report-full = Weitere Fotos sind nicht möglich.
report-left-out = { $count ->
    [one] Es ist nur ein Foto möglich. Die übrigen wurden weggelassen.
   *[other] Es sind nur { $count } Fotos möglich. Die übrigen wurden weggelassen.
}
report-continue = Weiter

## A report: photos

photo-preparing = Wird vorbereitet …
photo-sending = Wird gesendet …
photo-sent = Gesendet
photo-news = { $name }: { $state }
photo-unreadable = Dieses Bild lässt sich hier nicht lesen. Entfernen Sie es und wählen Sie eine JPEG-, PNG- oder WebP-Datei.
photo-too-big = Dieses Foto ist zu groß. Entfernen Sie es und wählen Sie ein kleineres.
photo-too-many-pixels = Dieses Bild hat zu viele Pixel. Entfernen Sie es und wählen Sie ein kleineres.
photo-offline = Die Verbindung ist abgebrochen. Prüfen Sie, ob Sie online sind, und senden Sie es dann noch einmal.
photo-limited = { $minutes ->
    [one] Zu viele Fotos in kurzer Zeit. Warten Sie eine Minute und senden Sie es dann noch einmal.
   *[other] Zu viele Fotos in kurzer Zeit. Warten Sie { $minutes } Minuten und senden Sie es dann noch einmal.
}
photo-gone = Dieses Foto liegt uns nicht mehr vor. Bitte senden Sie es noch einmal.
photo-failed = Es ist nicht angekommen. Senden Sie es noch einmal oder entfernen Sie es.
photo-again = { $name } noch einmal senden
photo-remove = { $name } entfernen

## A report: what is missing

needs-reason = Wählen Sie, was schiefgegangen ist
needs-parcel = Wählen Sie das Paket
needs-items = Wählen Sie mindestens einen Artikel
needs-pieces = Geben Sie an, um wie viele Stück von { $name } es geht
needs-shorter = { $count ->
    [one] Kürzen Sie den Text um ein Zeichen
   *[other] Kürzen Sie den Text um { $count } Zeichen
}
needs-other-text = Kürzen Sie den Text
needs-photo = Fügen Sie mindestens ein Foto hinzu
needs-sent = Warten Sie, bis alle Fotos gesendet sind, oder entfernen Sie sie
needs-photo-again = Senden Sie das fehlgeschlagene Foto noch einmal oder entfernen Sie es

## A report: check and send

check-title = Prüfen Sie Ihre Meldung
check-reason = Was schiefgegangen ist
check-text = In Ihren Worten
check-nothing = Keine Angabe
check-change = Ändern
check-send = Meldung senden
sent-title = Ihre Meldung ist bei uns
sent-number = Sie hat die Nummer { $number }.
sent-next = Wie es weitergeht, sehen Sie bei Ihrer Bestellung.
exists-title = Das haben Sie schon gemeldet
exists-text = Wir kümmern uns darum. Den Stand sehen Sie bei Ihrer Bestellung.
impossible-title = Das lässt sich nicht mehr melden
impossible-text = Seit Sie diese Seite geöffnet haben, hat sich etwas geändert. Bei Ihrer Bestellung sehen Sie, was jetzt möglich ist und wie Sie uns erreichen.

## Cancelling

cancel-title = Bestellung { $number } stornieren?
cancel-all = Die ganze Bestellung wird storniert. Das lässt sich nicht rückgängig machen.
cancel-keep = Bestellung behalten
late-title = Zum Stornieren ist es zu spät
late-text = Die Bestellung wird gerade gepackt oder ist schon unterwegs. Wenn sie da ist, können Sie sie zurücksenden; wie Sie uns erreichen, steht bei Ihrer Bestellung.

## A gift

gift-title = Ein Link für die beschenkte Person
gift-text = Damit lässt sich sehen, was in den Paketen ist und wann sie ankommen. Preise, Ihre Adresse und Ihr Name bleiben verborgen.
gift-careful = Wer den Link hat, kann ihn öffnen.
gift-make = Link erstellen
gift-link = Der Link
gift-copy = Link kopieren
gift-copied = Link kopiert
gift-copy-failed = Der Link konnte nicht kopiert werden. Markieren und kopieren Sie ihn von Hand.
gift-until = Er gilt bis { $day }.
