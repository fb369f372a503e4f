### Das Bewertungsformular, auf Deutsch.

loading = Ihre Bestellung wird gelesen …
title = { $count ->
    [one] Wie gefällt es Ihnen?
   *[other] Wie gefällt Ihnen Ihr Einkauf?
}
title-done = Ihre Bewertungen
intro = Bestellung { $number }. Sterne allein genügen; alles Weitere liegt bei Ihnen.
intro-done = Bestellung { $number }. Sie können eine Bewertung jederzeit ändern oder löschen.
incentive = Für eine Bewertung erhalten Sie: { $what }. Es ist für einen Stern dasselbe wie für fünf, Sie erhalten es beim Absenden, und an der Bewertung steht, dass Sie es erhalten haben.

## Sterne

stars = Ihre Wertung
star = { $stars } von 5, { $word }
star-1 = sehr schlecht
star-2 = schlecht
star-3 = in Ordnung
star-4 = gut
star-5 = sehr gut
not-rated = Nicht bewertet
clear = Sterne zurücknehmen
clear-of = Sterne zurücknehmen: { $name }
delivery = Die Lieferung
delivery-hint = Zählt nur für die Lieferung, für kein Produkt.
delivery-stars = Wie war die Lieferung?
shop = Der Shop
shop-hint = Zählt nur für den Shop, für kein Produkt.
shop-stars = Wie war der Shop?

## Was zu den Sternen gehört

words = Ihre Bewertung
words-hint = Was gefällt Ihnen, was nicht, und zu wem passt es?
helper-none = Ein Satz genügt. Sie können das Feld auch leer lassen.
helper-some = Ein guter Anfang. Wofür Sie es verwenden, hilft anderen auch.
helper-much = Das hilft anderen bei der Entscheidung.
chars-left = { $count ->
    [one] Noch ein Zeichen
   *[other] Noch { $count } Zeichen
}
recommend = Würden Sie es weiterempfehlen?
yes = Ja
no = Nein
no-answer = Keine Angabe
private = Diese Antwort sieht nur der Shop.
point = { $at } von { $of }
point-named = { $at } von { $of }, { $word }

## Fotos

photos = Fotos
photos-hint = { $count ->
    [one] Höchstens ein Foto. Es wird auf Ihrem Gerät verkleinert; wo und wann es aufgenommen wurde, wird entfernt.
   *[other] Bis zu { $count } Fotos. Sie werden auf Ihrem Gerät verkleinert; wo und wann sie aufgenommen wurden, wird entfernt.
}
photos-order = Ziehen Sie die Fotos oder nutzen Sie die Knöpfe, um sie umzuordnen.
photo-number = Foto { $at }
photos-add = Fotos hinzufügen
photos-full = Mehr Fotos passen nicht hinein.
photo-waiting = Wird gesendet …
photo-sent = Bereit
photo-unreadable = Diese Datei lässt sich hier nicht als Foto lesen. JPEG, PNG und WebP gehen überall.
photo-too-big = Dieses Foto lässt sich nicht klein genug machen. Nehmen Sie es mit weniger Pixeln auf oder wählen Sie ein anderes.
photo-lost = Es kam nicht an. Versuchen Sie es noch einmal oder entfernen Sie es.
photo-again = Noch einmal versuchen: { $name }
photo-remove = { $name } entfernen
photo-earlier = { $name } nach vorn
photo-later = { $name } nach hinten
photo-alt = Was zeigt { $name }?
photo-alt-hint = Wird Menschen vorgelesen, die es nicht sehen. Sie können das Feld auch leer lassen.
photo-news = { $name }: { $standing }
photo-place = { $name } ist jetzt Foto { $at } von { $of }.

## Der Name

names = Welcher Name wird gezeigt?
name-full = Voller Name
name-initial = Vorname und Anfangsbuchstabe
name-anonymous = Kein Name
name-preview = Gezeigt wird: { $name }
nobody = Eine Kundin oder ein Kunde

## Nicht jetzt

not-arrived = Noch nicht angekommen
not-arrived-of = Noch nicht angekommen: { $name }
postponed = Wir fragen später noch einmal. Gespeichert wurde nichts.
postpone-back = Es ist angekommen
block-not-delivered = Es ist noch unterwegs. Sie können es bewerten, sobald es angekommen ist.
block-return = Es ist auf dem Rückweg zum Shop, deshalb fragen wir nichts dazu.
block-claim = Sie haben ein Problem damit gemeldet. Bis es geklärt ist, fragen wir nichts.
block-window = Die Zeit, es zu bewerten, ist vorbei.
block-other = Es lässt sich im Moment nicht bewerten.
nothing-title = Im Moment gibt es nichts zu bewerten
nothing-text = Sobald etwas angekommen ist, können Sie hier sagen, wie es Ihnen gefällt.

## Was fehlt

errors = { $count ->
    [one] Eine Angabe braucht noch einen Blick
   *[other] { $count } Angaben brauchen noch einen Blick
}
needs-stars = Wählen Sie bei mindestens einer Frage Sterne
needs-stars-of = Wählen Sie Sterne: { $name }
needs-shorter = { $name }: kürzen Sie den Text, { $count } Zeichen passen
needs-photo = { $name }: warten Sie auf die Fotos oder entfernen Sie, was nicht ankam

## Senden

send = { $count ->
    [0] Absenden
    [one] Bewertung absenden
   *[other] { $count } Bewertungen absenden
}
send-hint = Gesendet wird nur, was Sterne hat.
sending = Ihre Bewertung wird gesendet …
queued-title = Auf diesem Gerät gemerkt, noch nicht gesendet
queued-text = Sie wird gesendet, sobald das Netz wieder da ist oder Sie diese Seite wieder öffnen, und zählt nur einmal.
queued-retry = Jetzt senden
queued-one = Wartet aufs Absenden
stop-outage = Der Shop kann sie im Moment nicht annehmen
stop-outage-text = Es liegt nicht an Ihnen. Was Sie geschrieben haben, bleibt hier und zählt nur einmal. Versuchen Sie es bitte in ein paar Minuten wieder.
stop-limited = Zu viele Versuche in kurzer Zeit
stop-limited-text = { $minutes ->
    [one] Warten Sie eine Minute und senden Sie dann noch einmal. Was Sie geschrieben haben, bleibt hier.
   *[other] Warten Sie { $minutes } Minuten und senden Sie dann noch einmal. Was Sie geschrieben haben, bleibt hier.
}
stop-access = Ihr Link ist abgelaufen
stop-access-text = Öffnen Sie den Link in Ihrer E-Mail noch einmal. Was Sie geschrieben haben, bleibt auf diesem Gerät.
stop-other = Das hat nicht geklappt
stop-other-text = Inzwischen hat sich etwas geändert. Lesen Sie die Bestellung neu; was Sie geschrieben haben, bleibt hier.
not-deleted = Die Bewertung wurde nicht gelöscht
not-deleted-text = Sie ist noch da. Prüfen Sie, ob Sie online sind, und versuchen Sie es noch einmal.
stop-reload = Neu lesen
thanks = { $count ->
    [one] Vielen Dank. Ihre Bewertung ist angekommen.
   *[other] Vielen Dank. Ihre { $count } Bewertungen sind angekommen.
}
thanks-saved = Ihre Änderung ist angekommen.
thanks-deleted = Ihre Bewertung wurde gelöscht.
reward = Dafür erhalten Sie: { $what }.

## Abgesendete Bewertungen

own-received = Gesendet am { $day }
own-edited = Geändert am { $day }
state-pending = Wird durchgesehen
state-pending-text = Jede Bewertung wird gelesen, bevor sie gezeigt wird, gleich mit wie vielen Sternen.
state-published = Veröffentlicht
state-rejected = Nicht veröffentlicht
rejected-personal = Sie nennt Personen oder enthält persönliche Angaben.
rejected-language = Sie beleidigt oder droht.
rejected-topic = Sie handelt nicht von diesem Produkt.
rejected-advertising = Sie wirbt für etwas oder enthält Links.
rejected-rights = Sie enthält Bilder oder Texte von jemand anderem.
rejected-illegal = Das Gesetz erlaubt ihren Inhalt nicht.
rejected-other = Sie passt nicht zu den Regeln des Shops für Bewertungen.
rejected-next = Ändern Sie sie, dann wird sie noch einmal durchgesehen.
edit = Ändern
edit-of = Bewertung ändern: { $name }
delete = Löschen
delete-of = Bewertung löschen: { $name }
delete-title = Diese Bewertung löschen?
delete-text = Sie ist sofort weg und lässt sich nicht zurückholen.
delete-yes = Endgültig löschen
delete-no = Behalten
editing = Ihre Bewertung ändern
save = Änderung speichern
cancel = Lassen, wie sie war

## Nichts zu zeigen

failed-offline = Sie sind offline
failed-offline-text = Versuchen Sie es wieder, sobald das Netz zurück ist.
failed-timeout = Der Shop hat zu lange für die Antwort gebraucht
failed-outage = Der Shop kann im Moment nicht antworten
failed-outage-text = Es liegt nicht an Ihnen. Versuchen Sie es bitte in ein paar Minuten wieder.
failed-limited = Zu viele Versuche in kurzer Zeit
failed-limited-text = { $minutes ->
    [one] Bitte warten Sie eine Minute.
   *[other] Bitte warten Sie { $minutes } Minuten.
}
failed-access = Dieser Link öffnet die Bestellung nicht mehr
failed-access-text = Öffnen Sie die neueste E-Mail zu Ihrer Bestellung und nutzen Sie deren Link.
failed-setup = Bewertungen sind auf dieser Seite nicht eingerichtet
failed-setup-text = Der Shop muss diese Seite erst zulassen. Bitte schreiben Sie dem Shop.
failed-garbled = Die Antwort ließ sich nicht lesen
failed-garbled-text = Versuchen Sie es bitte später wieder.
retry = Noch einmal versuchen
