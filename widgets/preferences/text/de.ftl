### What a customer hears about, in German.

loading = Ihre Auswahl wird geladen …
title = Worüber wir Ihnen schreiben
failed-title = Ihre Auswahl kann gerade nicht gezeigt werden
no-access-text = Öffnen Sie diese Seite mit dem Link in einer unserer Mails; dann steht hier Ihre Auswahl.
goes-to = Mails gehen an { $email }. Jede Änderung gilt sofort.
saved = Gespeichert.
not-saved = Das wurde nicht gespeichert

by-email = Per E-Mail
by-sms = Per SMS
by-other = Auf anderem Weg
order-updates = Ihre Bestellungen
order-updates-hint = Bestätigung, Versand, Zustellung, und wenn etwas nicht stimmt.
care-tips = Pflegetipps
care-tips-hint = Wie lange schön bleibt, was Sie gekauft haben.
reviews = Bewertungen
reviews-hint = Eine Frage zu dem, was Sie gekauft haben.
points = Punkte
points-hint = Bevor Punkte verfallen, und wofür sie gut sind.
offers = Neues und Angebote
offers-hint = Ab und zu, was neu ist.

confirm-title = Wirklich nichts zu Ihren Bestellungen?
confirm-text = Dann erfahren Sie nicht von uns, wann ein Paket losgeht, ankommt oder verloren geht. Codes, Belege und Antworten auf Ihre Meldungen kommen weiterhin.
confirm-keep = Behalten
confirm-off = Abschalten

less-title = Weniger hören
only-order-updates = Nur zu Bestellungen
only-already = Sie hören nur zu Ihren Bestellungen von uns.
pause = { $days ->
    [one] Einen Tag Pause
   *[other] { $days } Tage Pause
}
paused = Pause bis { $day }. Bis dahin hören Sie nur zu Ihren Bestellungen von uns.
end-pause = Pause beenden

offline-text = Sie sind offline. Verbinden Sie sich mit dem Internet und versuchen Sie es dann noch einmal.
timeout-text = Das dauert länger als üblich. Vielleicht ist die Verbindung langsam.
outage-text = Der Fehler liegt bei uns. Bitte versuchen Sie es in ein paar Minuten noch einmal.
garbled-text = Mit der Antwort kann diese Seite nichts anfangen. Laden Sie die Seite neu oder versuchen Sie es später noch einmal.
setup-text = Das muss der Shop in Ordnung bringen. Auch jede Mail hat einen Link zum Abbestellen.
limited-text = { $minutes ->
    [one] Zu viele Versuche in kurzer Zeit. Warten Sie eine Minute und versuchen Sie es dann noch einmal.
   *[other] Zu viele Versuche in kurzer Zeit. Warten Sie { $minutes } Minuten und versuchen Sie es dann noch einmal.
}
retry = Noch einmal versuchen
