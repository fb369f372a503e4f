### Help about an order, in German.

loading = Die Hilfe wird geladen …
title = Hilfe zur Bestellung { $number }
failed-title = Die Hilfe kann gerade nicht gezeigt werden
offline-text = Sie sind offline. Verbinden Sie sich mit dem Internet und versuchen Sie es dann noch einmal.
timeout-text = Das dauert länger als üblich. Vielleicht ist die Verbindung langsam.
outage-text = Der Fehler liegt bei uns, Ihre Bestellung ist nicht betroffen. Bitte versuchen Sie es in ein paar Minuten noch einmal.
garbled-text = Mit der Antwort kann diese Seite nichts anfangen. Laden Sie die Seite neu oder versuchen Sie es später noch einmal.
setup-text = Das muss der Shop in Ordnung bringen. Auf die Mail mit der Bestellbestätigung können Sie jederzeit antworten.
access-text = Ihr Zugang ist abgelaufen, oder der Link öffnet diese Bestellung nicht. Öffnen Sie sie noch einmal mit dem Link in Ihrer Mail.
limited-text = { $minutes ->
    [one] Zu viele Versuche in kurzer Zeit. Warten Sie eine Minute und versuchen Sie es dann noch einmal.
   *[other] Zu viele Versuche in kurzer Zeit. Warten Sie { $minutes } Minuten und versuchen Sie es dann noch einmal.
}
retry = Noch einmal versuchen
no-order-title = Hilfe zu Ihrer Bestellung
no-order-text = Öffnen Sie Ihre Bestellung mit dem Link in Ihrer Mail; dann stehen hier die passenden Antworten.

read-more = Mehr dazu

contact-title = Fragen Sie uns
write = Zur Bestellung { $number } schreiben
contact-page = Kontaktseite
no-way = Antworten Sie auf die Mail mit der Bestellbestätigung, dann kümmern wir uns darum.
reply-by = Auf eine Nachricht von jetzt antworten wir bis { $when }.
day-at = { $day } um { $time }
hours-title = Am Telefon
open-now = Jetzt erreichbar
opens = Wieder { $when }
closed-now = Gerade geschlossen
span = { $from } – { $to }
