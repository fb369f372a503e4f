# Mails an Kundinnen und Kunden, auf Deutsch.

## Die Mail mit einem Einmalcode
access-code-subject = Ihr Code für die Bestellung { $number }
access-code-lead = Geben Sie diesen Code ein, um Ihre Bestellung { $number } bei { $shop } zu sehen:
access-code-expiry = Der Code gilt einmal und { $minutes } Minuten lang.
access-code-not-you = Falls Sie ihn nicht angefordert haben, können Sie diese E-Mail ignorieren. Ohne den Code sieht niemand Ihre Bestellung.

## Jede Mail zu einer Bestellung
about-order = Bestellung { $number }
about-parcel = Bestellung { $number }, Paket { $position } von { $count }
view-order = Bestellung ansehen
reply = Fragen? Antworten Sie auf diese E-Mail, wir melden uns.
why-this-mail = Sie bekommen diese E-Mail, weil Sie bei { $shop } bestellt haben. Nachrichten zu einer Bestellung enden, wenn sie angekommen ist.

## Bestellbestätigung
confirmed-subject = Danke für Ihre Bestellung { $number }
confirmed-title = Danke für Ihre Bestellung
confirmed-lead = Sie ist bei uns und wird vorbereitet. Wir melden uns wieder, wenn sie auf den Weg geht.
ordered-title = Was Sie bestellt haben

## Unterwegs
shipped-subject = Bestellung { $number } ist unterwegs
shipped-title = Ihr Paket ist unterwegs
shipped-lead = Es hat uns am { $day } verlassen. Sie müssen nichts tun.
out-subject = Bestellung { $number } wird zugestellt
out-title = Ihr Paket wird zugestellt
out-lead = Ist niemand da, hinterlässt der Paketdienst eine Nachricht, wo das Paket ist.
pickup-subject = Bestellung { $number } liegt zur Abholung bereit
pickup-title = Ihr Paket liegt zur Abholung bereit
pickup-lead = Bringen Sie Ihren Ausweis mit. Wer für Sie abholt, braucht Ihren und den eigenen.
pickup-code = Zeigen Sie am Schalter diesen Code:
delivered-subject = Bestellung { $number } ist zugestellt
delivered-title = Ihr Paket ist zugestellt
delivered-lead = Wir hoffen, alles ist, wie es sein soll. Danke für Ihren Einkauf bei uns.
delivered-missing = Nicht angekommen? Fragen Sie zuerst bei den Nachbarn und sehen Sie im Briefkasten nach, dann antworten Sie auf diese E-Mail.
contents-title = In diesem Paket

## Wenn alles angekommen ist
care-tips-subject = Pflegetipps zu Ihrer Bestellung { $number }
care-tips-title = So haben Sie lange Freude daran
care-tips-lead = Ein paar Tipps zu dem, was bei Ihnen angekommen ist.
delivery-vote-subject = Wie war die Lieferung der Bestellung { $number }?
delivery-vote-title = Wie war die Lieferung?
delivery-vote-lead = Zwei Knöpfe auf der Seite Ihrer Bestellung genügen. Wir fragen nur dieses eine Mal.
review-invite-subject = Wie ist Ihre Bestellung { $number }?
review-invite-title = Was halten Sie davon?
review-invite-lead = Sterne genügen, egal wie viele: Gesendet wird erst, wenn Sie auf der Seite auf den Knopf drücken.
review-reminder-subject = Ihre Meinung zur Bestellung { $number }
review-reminder-lead = Wir haben schon einmal gefragt und fragen nicht wieder. Sterne genügen, egal wie viele: Gesendet wird erst, wenn Sie auf der Seite auf den Knopf drücken.
review-incentive = Für eine Bewertung erhalten Sie: { $what }. Es ist für einen Stern dasselbe wie für fünf, und Sie erhalten es beim Absenden.
review-open = Bewertung schreiben
review-stars = { $count } von 5 Sternen für { $product }
why-afterwards = Sie bekommen diese E-Mail, weil Sie bei { $shop } bestellt haben.
stop-these = Keine E-Mails dieser Art mehr

## Belege und Antworten auf Meldungen
cancelled-subject = Bestellung { $number } ist storniert
cancelled-title = Ihre Bestellung ist storniert
cancelled-lead = Es wird nichts verschickt. Was Sie bezahlt haben, geht auf demselben Weg zurück.
claim-opened-subject = Ihre Meldung zur Bestellung { $number } ist bei uns
claim-opened-title = Ihre Meldung ist bei uns
claim-opened-lead = Wir sehen sie uns an und melden uns bis { $day }.
claim-opened-soon = Wir sehen sie uns an und melden uns bald.
claim-answered-subject = Unsere Antwort auf Ihre Meldung zur Bestellung { $number }
claim-approved-title = Wir bringen das in Ordnung
claim-approved-refund = Sie bekommen Ihr Geld auf dem Weg zurück, auf dem Sie bezahlt haben.
claim-approved-credit = Sie bekommen den Betrag als Guthaben.
claim-approved-replacement = Wir schicken Ihnen Ersatz.
claim-approved-other = Was wir tun, steht auf der Seite Ihrer Bestellung.
claim-declined-title = Wir können Ihre Meldung nicht anerkennen
claim-declined-lead = Wenn Sie das anders sehen, antworten Sie auf diese E-Mail.
claim-items-title = Worum es geht
claim-not-received = Es ist nicht angekommen
claim-damaged = Etwas ist beschädigt
claim-wrong = Ein falscher Artikel ist gekommen
claim-missing = Etwas fehlt
fact-claim = Ihre Meldung
fact-reference = Referenz

## Etwas stimmt nicht
lost-subject = Bestellung { $number }: Ihr Paket ist verloren gegangen
lost-title = Ihr Paket ist unterwegs verloren gegangen
lost-lead = Das tut uns leid. Der Paketdienst findet es nicht mehr.
lost-do = Antworten Sie auf diese E-Mail: Wir senden die Ware noch einmal oder erstatten den Betrag, wie Sie möchten.
damaged-subject = Bestellung { $number }: Ihr Paket wurde beschädigt
damaged-title = Ihr Paket wurde unterwegs beschädigt
damaged-lead = Das tut uns leid. Der Paketdienst hat einen Schaden gemeldet.
damaged-do = Antworten Sie auf diese E-Mail: Sie bekommen Ersatz oder Ihr Geld zurück.
returning-subject = Bestellung { $number }: Ihr Paket kommt zu uns zurück
returning-title = Ihr Paket kommt zu uns zurück
returning-lead = Es war nicht zustellbar, und der Paketdienst bringt es zurück.
returning-do = Antworten Sie auf diese E-Mail, dann senden wir es noch einmal oder erstatten den Betrag.
failed-subject = Bestellung { $number } konnte nicht zugestellt werden
failed-title = Ihr Paket konnte nicht zugestellt werden
failed-lead = Der Paketdienst hat es versucht, aber es ist nicht gelungen.
failed-do = Meist folgt ein zweiter Versuch, oder das Paket kommt in eine Filiale. Das steht auf der Seite des Paketdienstes.
held-subject = Bestellung { $number } ist angehalten
held-title = Ihr Paket ist angehalten
held-lead = Der Paketdienst hat es vorerst gestoppt.
held-do = Sie müssen nichts tun. Bewegt sich drei Tage lang nichts, antworten Sie auf diese E-Mail, und wir klären es mit dem Paketdienst.
delayed-subject = Bestellung { $number } verzögert sich
delayed-title = Ihr Paket verzögert sich
delayed-lead = Der Paketdienst braucht mehr Zeit.
delayed-do = Sie müssen nichts tun. Ein neuer Termin erscheint auf der Seite Ihrer Bestellung.
late-subject = Bestellung { $number } ist verspätet
late-title = Ihr Paket ist verspätet
late-lead = Es sollte am { $day } ankommen und ist noch nicht da.
stalled-subject = Bestellung { $number }: keine Nachricht von Ihrem Paket
stalled-title = Von Ihrem Paket gibt es keine Nachricht
stalled-lead = Der Paketdienst hat zuletzt am { $day } etwas gemeldet.
silent-do = Sie müssen nichts tun.
act-ask = Hat sich bis { $day } nichts geändert, fragen wir beim Paketdienst nach.
act-right = Ist es bis { $day } nicht aufgetaucht, senden wir die Ware noch einmal oder erstatten den Betrag.
answer-within = { $count ->
    [one] Sie hören innerhalb eines Werktags von uns.
   *[other] Sie hören innerhalb von { $count } Werktagen von uns.
}
do-customs = Der Zoll meldet sich, wenn er ein Dokument oder eine Zahlung von Ihnen braucht. Sonst geht es von selbst weiter.
do-weather = Der Paketdienst wartet auf besseres Wetter. Sie müssen nichts tun.
do-retailer = Von uns fehlt noch etwas, und wir kümmern uns darum. Sie müssen nichts tun.
do-consignee = Der Paketdienst wartet auf eine Antwort von Ihnen. Welche, steht auf seiner Seite.
do-address = Antworten Sie so bald wie möglich mit der richtigen Adresse auf diese E-Mail.
why-customs = wartet beim Zoll
why-carrier = ein Problem beim Paketdienst
why-retailer = von uns fehlt noch etwas
why-consignee = niemand konnte es annehmen
why-address = die Adresse muss geprüft werden
why-weather = schlechtes Wetter

## Angaben
fact-arrives = Kommt an
fact-probably = Kommt wahrscheinlich an
fact-carrier = Paketdienst
fact-number = Sendungsnummer
fact-reason = Grund
fact-delivered = Zugestellt
fact-where = Wo
fact-signed = Unterschrift
fact-until = Abholen bis
day-between = { $day } zwischen { $from } und { $to }
day-range = { $from } – { $to }
day-about = um { $day }
day-at = { $day }, { $time }
handed-recipient = Persönlich übergeben
handed-neighbour = Bei Nachbarn abgegeben
handed-safe-place = Am Ablageort hinterlegt
handed-mailbox = In den Briefkasten gelegt
handed-reception = Am Empfang abgegeben
handed-pickup-point = In der Filiale

## Wie es weitergeht
next-title = Wie es weitergeht
next-by = bis { $day }
next-pack = Wir packen es
next-hand-over = Der Paketdienst übernimmt es
next-deliver = Es kommt an
next-collect = Sie holen es ab
next-attempt = Der Paketdienst versucht es noch einmal
next-release = Der Paketdienst schickt es weiter
next-ask-carrier = Wir fragen den Paketdienst, wo es ist
next-put-right = Wir senden die Ware noch einmal oder erstatten den Betrag
next-back = Es kommt wieder bei uns an

## Was es gekostet hat
sum-lines = Artikel
sum-discount = Rabatt: { $label }
sum-shipping = Versand
sum-free = Kostenlos
sum-tax = { $rate } MwSt.
sum-tax-included = Enthält { $rate } MwSt.
sum-total = Gesamt
address-title = Lieferadresse

## Eine Lieferung im Kalender
calendar-summary = Lieferung von { $shop }

## Die Seite hinter dem Abmeldelink einer E-Mail
unsubscribe-title = Diese E-Mails abbestellen?
unsubscribe-lead = { $shop } schreibt Ihnen dann nicht mehr zum Thema „{ $topic }“.
unsubscribe-button = Diese E-Mails abbestellen
unsubscribed-title = Diese E-Mails sind abbestellt
unsubscribed-lead = { $shop } schreibt Ihnen nicht mehr zum Thema „{ $topic }“.
unsubscribe-still = Nachrichten zu Ihren Bestellungen kommen weiterhin.
topic-care-tips = Pflegetipps
topic-reviews = Bewertungen
topic-points = Punkte und Prämien
topic-offers = Neuigkeiten und Angebote

## Der Beleg über einen Widerruf
withdrawal-subject = Ihr Widerruf ist bei uns eingegangen, { $number }
withdrawal-title = Ihr Widerruf ist bei uns eingegangen
withdrawal-lead = Ihre Erklärung ist am { $when } bei uns eingegangen. Unten steht alles, was sie enthält.
withdrawal-keep = Das ist Ihre Eingangsbestätigung. Bitte bewahren Sie diese E-Mail auf.
withdrawal-late = Die Widerrufsfrist war am { $day } abgelaufen. Ihre Erklärung ist trotzdem bei uns eingegangen, und wir schreiben Ihnen dazu.
withdrawal-received = Eingegangen
withdrawal-name = Name
withdrawal-contract = Vertrag
withdrawal-email = Bestätigung an
withdrawal-statement = Erklärung
withdrawal-extent = Umfang
withdrawal-whole = Der ganze Vertrag
withdrawal-items-title = Worum es geht
withdrawal-exempt = Zu { $item }
withdrawal-point = { $why } (Richtlinie 2011/83/EU, Artikel 16 { $point })
withdrawal-file = Die angehängte Datei ist diese Bestätigung mit unserer Signatur. Damit lässt sich jederzeit prüfen, dass nichts geändert wurde.
withdrawal-notice-subject = Widerruf { $number } zu { $contract }
withdrawal-notice-title = Ein Widerruf ist eingegangen
withdrawal-notice-lead = Die Erklärung unten ist eingegangen, und die angehängte Bestätigung liegt der Kundin oder dem Kunden vor.
withdrawal-notice-do = War sie rechtzeitig und fand sich die Bestellung nach Nummer und E-Mail-Adresse, stehen die Waren unter den Rücksendungen der Bestellung. Sonst suchen Sie bitte den Vertrag und antworten.
exempt-service-performed = Das Gesetz sieht keinen Widerruf vor, wenn eine Dienstleistung auf Ihren Wunsch vollständig erbracht ist.
exempt-market-price = Das Gesetz sieht keinen Widerruf vor, wenn der Preis an einem Finanzmarkt schwankt.
exempt-made-to-order = Das Gesetz sieht keinen Widerruf vor, wenn etwas eigens für Sie angefertigt wurde.
exempt-perishable = Das Gesetz sieht keinen Widerruf vor, wenn Waren schnell verderben.
exempt-unsealed = Das Gesetz sieht keinen Widerruf vor, wenn aus Gründen der Gesundheit oder Hygiene versiegelte Waren geöffnet sind.
exempt-mixed = Das Gesetz sieht keinen Widerruf vor, wenn Waren mit anderen vermischt sind und sich nicht mehr trennen lassen.
exempt-alcohol-to-come = Das Gesetz sieht keinen Widerruf vor, wenn alkoholische Getränke zu einem vereinbarten Preis erst nach mehr als dreißig Tagen geliefert werden.
exempt-urgent-repair = Das Gesetz sieht keinen Widerruf vor, wenn es um dringende Reparaturen bei Ihnen zu Hause geht.
exempt-recording-unsealed = Das Gesetz sieht keinen Widerruf vor, wenn versiegelte Aufnahmen oder Software geöffnet sind.
exempt-press = Das Gesetz sieht keinen Widerruf vor, wenn es um einzelne Zeitungen und Zeitschriften geht.
exempt-public-auction = Das Gesetz sieht keinen Widerruf vor, wenn etwas bei einer öffentlichen Versteigerung gekauft wurde.
exempt-dated-service = Das Gesetz sieht keinen Widerruf vor, wenn für einen bestimmten Tag oder Zeitraum gebucht wurde.
exempt-digital-begun = Das Gesetz sieht keinen Widerruf vor, wenn digitale Inhalte auf Ihren Wunsch schon begonnen wurden.

## Warum etwas zurückkommt
reason-too-small = Zu klein
reason-too-large = Zu groß
reason-changed-mind = Ich habe es mir anders überlegt
reason-not-as-described = Nicht wie beschrieben
reason-defective = Funktioniert nicht richtig
reason-damaged-in-transit = Unterwegs beschädigt
reason-wrong-item = Nicht das, was ich bestellt habe
reason-missing-item = Etwas fehlt
reason-arrived-late = Zu spät angekommen
reason-quality = Nicht die erwartete Qualität
reason-color = Nicht die richtige Farbe
reason-style = Nicht mein Stil
reason-comfort = Nicht bequem
reason-ordered-by-mistake = Versehentlich bestellt
reason-found-better-price = Anderswo günstiger gefunden
reason-other = Etwas anderes

## Das Etikett einer Rücksendung und ihr Beilegzettel
label-document = Rücksendeetikett { $number }
label-title = Rücksendung an { $shop }
label-from = Absender
label-to = Empfänger
label-number = Rücksendenummer
label-order = Bestellung { $number }
label-code = Code mit der Rücksendenummer { $number }
label-cut = Hier abschneiden. Die obere Hälfte kommt auf das Paket.
label-how = So schicken Sie es zurück
label-step-slip = Legen Sie den Beilegzettel von der nächsten Seite obenauf in das Paket.
label-step-stick = Schneiden Sie das Etikett aus und kleben Sie es glatt auf das Paket. Überkleben oder entfernen Sie alte Etiketten.
label-step-post = Geben Sie das Paket ab und heben Sie den Beleg auf, bis die Rücksendung abgeschlossen ist.
label-send-by = Bitte schicken Sie es bis { $day } ab.
label-by-hand = Einige Buchstaben einer Adresse lassen sich hier nicht drucken. Bitte schreiben Sie diese Adresse von Hand auf das Etikett.
slip-title = Beilegzettel
slip-lead = Bitte legen Sie dieses Blatt in das Paket. Daran erkennen wir, wessen Rücksendung es ist.
slip-order = Bestellung
slip-day = Angemeldet
slip-sender = Absender
slip-quantity = Stück
slip-item = Artikel
slip-reason = Grund
slip-wish = Sie möchten
slip-withdrawal = Widerruf des Vertrags
slip-refund = Geld zurück
slip-credit = Guthaben
slip-exchange = Umtausch
slip-replacement = Ersatz
slip-repair = Reparatur
slip-keep = Behalten
slip-closing = Sobald { $shop } es ausgepackt hat, bekommen Sie eine E-Mail.
slip-incomplete = Einige Buchstaben lassen sich hier nicht drucken und erscheinen als Fragezeichen.

## Eine Rücksendung
return-requested-subject = Ihre Rücksendung zur Bestellung { $number }
return-requested-title = Sie können die Ware jetzt zurücksenden
return-lead-label = Drucken Sie das Etikett von der Seite Ihrer Bestellung aus, kleben Sie es auf das Paket und geben Sie es ab.
return-lead-qr = Zeigen Sie den Code von der Seite Ihrer Bestellung in einer Annahmestelle. Einen Drucker brauchen Sie nicht.
return-lead-own = Versenden Sie die Ware mit einem Paketdienst Ihrer Wahl und nennen Sie uns danach die Sendungsnummer auf der Seite Ihrer Bestellung.
return-lead-store = Bringen Sie die Ware in unser Geschäft und zeigen Sie dort die Nummer Ihrer Rücksendung.
return-lead-none = Sie müssen nichts zurücksenden. Wir kümmern uns um alles Weitere.
return-money-after = Sobald alles wieder bei uns und geprüft ist, zahlen wir, was unten zugesagt ist.
return-items-title = Was zurückkommt
return-received-subject = Bestellung { $number }: Ihre Rücksendung ist angekommen
return-received-title = Ihre Rücksendung ist angekommen
return-received-lead = Alles, was Sie gesendet haben, ist wieder bei uns. Danke fürs gute Verpacken.
return-received-by = { $amount } gehen auf dem Weg zurück, auf dem Sie bezahlt haben, und sind spätestens am { $day } da.
return-refunded-subject = Bestellung { $number }: Ihr Geld ist unterwegs
return-refunded-title = Ihr Geld ist unterwegs
return-refunded-lead = Wir haben { $amount } auf dem Weg zurückgezahlt, auf dem Sie bezahlt haben.
return-refunded-by = Der Betrag ist spätestens am { $day } da.
return-declined-subject = Bestellung { $number }: Wir können Ihre Rücksendung nicht annehmen
return-declined-title = Wir können Ihre Rücksendung nicht annehmen
return-declined-keep = Bitte behalten Sie die Artikel und schicken Sie sie nicht ab.
return-declined-back = Die Artikel sind auf dem Weg zurück zu Ihnen.
return-declined-do = Wenn Sie das anders sehen, antworten Sie auf diese E-Mail, und jemand von uns sieht es sich noch einmal an. Ihre gesetzlichen Rechte bleiben, wie sie sind.
return-lapsed-subject = Bestellung { $number }: Ihre Rücksendung ist beendet
return-lapsed-title = Ihre Rücksendung ist beendet
return-lapsed-lead = Die Artikel waren bis { $day } zu verschicken, und kein Paketdienst hat uns ein Paket gemeldet.
return-lapsed-sent = Sie haben sie doch abgeschickt? Dann antworten Sie auf diese E-Mail mit der Sendungsnummer, und wir kümmern uns darum.
return-lapsed-again = Sonst müssen Sie nichts tun. Auf der Seite Ihrer Bestellung sehen Sie, was noch zurückgehen kann.
fact-return = Rücksendung
fact-send-by = Absenden bis
fact-return-fee = Gebühr für die Rücksendung
fact-refund = Auf dem Zahlungsweg zurück
fact-credit = Als Guthaben
fact-bonus = Als Dankeschön dazu

## Points
points-expire-subject = { $count ->
    [one] { $title }: einer verfällt bald
   *[other] { $title }: { $count } verfallen bald
}
points-expire-title = { $count ->
    [one] Einer verfällt bald
   *[other] { $count } verfallen bald
}
points-expire-lead = Bis einschließlich { $day } können Sie sie einlösen.
points-expire-worth = Das entspricht { $amount }.
points-expire-link = { $title } ansehen
points-expire-once = Dazu schreiben wir Ihnen nur einmal.
why-points = Sie bekommen diese E-Mail, weil Sie bei { $shop } Punkte sammeln.
