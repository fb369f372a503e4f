### Wo eine Bestellung ist, auf Deutsch (Sie).

## When something is in the way

loading = Ihre Bestellung wird geladen …
offline-title = Sie sind offline
offline-text = Stellen Sie eine Verbindung her und versuchen Sie es dann noch einmal.
timeout-title = Das dauert länger als üblich
timeout-text = Vielleicht ist die Verbindung langsam. An Ihrer Bestellung hat sich nichts geändert.
outage-title = Ihre Bestellung kann gerade nicht angezeigt werden
outage-text = Der Fehler liegt bei uns, Ihre Bestellung ist nicht betroffen. Bitte versuchen Sie es in einigen Minuten noch einmal.
garbled-title = Ihre Bestellung kann nicht angezeigt werden
garbled-text = Die Seite konnte die Antwort nicht lesen. Ihre Bestellung ist nicht betroffen. Laden Sie die Seite neu oder versuchen Sie es später noch einmal.
setup-title = Auf dieser Seite können keine Bestellungen angezeigt werden
setup-text = Das muss der Shop in Ordnung bringen. Ihre Bestellung ist nicht betroffen; alle Angaben stehen in der Bestätigungs-E-Mail.
limited-title = Zu viele Versuche in kurzer Zeit
limited-until = { $minutes ->
    [one] Warten Sie eine Minute und versuchen Sie es dann noch einmal. So kann niemand Ihre Bestellung erraten.
   *[other] Warten Sie { $minutes } Minuten und versuchen Sie es dann noch einmal. So kann niemand Ihre Bestellung erraten.
}
retry = Noch einmal versuchen

## The order

order-known = Bestellung { $number }, aufgegeben: { $date }
parcel-of = Paket { $number } von { $count }
about-parcel = Paket { $number } von { $count }: { $headline }
today = heute
tomorrow = morgen
yesterday = gestern
day-at = { $day } um { $time }

## Headlines

arriving-on = Kommt am { $day }
arriving-between = Kommt: { $from } – { $to }
arriving-today = Kommt heute
arriving-tomorrow = Kommt morgen
arriving-hours = Kommt { $day } zwischen { $from } und { $to }
arriving-about = Wahrscheinlich { $from } – { $to }
placed = Bestellung eingegangen
packed = Gepackt und bereit zum Versand
sent = Ihre Bestellung ist unterwegs
all-delivered = Alle { $count } Pakete sind da
order-cancelled = Diese Bestellung ist storniert
order-unknown = Wir bearbeiten Ihre Bestellung
return-under-way = Ihre Rücksendung ist unterwegs
return-received = Ihre Rücksendung ist bei uns
refunded = { $amount } erstattet
pending = Gepackt, wartet auf den Paketdienst
picked-up = An den Paketdienst übergeben
in-transit = Unterwegs
out-for-delivery = In Zustellung
ready-for-pickup = Abholbereit
ready-until = Abholbereit bis { $day }
delivery-failed = Zustellung nicht gelungen
delivery-delayed = Verzögert
on-hold = Angehalten
delivered = Zugestellt
delivered-on = Zugestellt: { $day }
return-to-sender = Geht zurück an den Shop
parcel-cancelled = Dieses Paket wird nicht verschickt
status-unknown = Keine klare Auskunft vom Paketdienst
damaged = Unterwegs beschädigt
lost = Unterwegs verloren gegangen
late = Verspätet, geplant war: { $day }
stalled = Letzte Meldung: { $day }
because = { $what }: { $why }
why-customs = liegt beim Zoll
why-carrier = Problem beim Paketdienst
why-retailer = von uns fehlt noch etwas
why-consignee = niemand angetroffen
why-address = die Adresse muss geprüft werden
why-weather = schlechtes Wetter

## What to do

do-nothing = Sie müssen nichts tun.
do-placed = Sie müssen nichts tun. Die Sendungsverfolgung erscheint hier, sobald wir die Ware verschicken.
do-pending = Das Etikett ist gedruckt, der Paketdienst hat das Paket aber noch nicht erfasst. Das dauert oft einen Tag. Sie müssen nichts tun.
do-out-for-delivery = Ist niemand da, hinterlässt der Paketdienst eine Nachricht, wo das Paket ist.
do-ready = Bringen Sie Ihren Ausweis mit. Wer für Sie abholt, braucht Ihren und den eigenen.
do-ready-code = Zeigen Sie am Schalter den Code unten.
do-failed = Meist folgt ein zweiter Versuch, oder das Paket kommt in eine Filiale. Das steht auf der Seite des Paketdienstes.
do-failed-consignee = Wählen Sie auf der Seite des Paketdienstes einen neuen Tag oder eine Filiale, oder sehen Sie nach einer Nachricht an Ihrer Tür.
do-address = Schreiben Sie uns so bald wie möglich die richtige Adresse.
do-delayed = Der Paketdienst braucht mehr Zeit. Sie müssen nichts tun; ein neuer Termin erscheint hier.
do-customs = Der Zoll meldet sich, wenn er ein Dokument oder eine Zahlung von Ihnen braucht. Sonst geht es von selbst weiter.
do-weather = Der Paketdienst wartet auf besseres Wetter. Sie müssen nichts tun.
do-retailer = Wir kümmern uns darum. Sie müssen nichts tun.
do-consignee = Der Paketdienst wartet auf eine Antwort von Ihnen. Sehen Sie auf seiner Seite oder in Ihren E-Mails nach.
do-hold = Der Paketdienst hat das Paket vorerst angehalten. Sie müssen nichts tun; bewegt sich drei Tage lang nichts, schreiben Sie uns.
do-delivered = Nicht angekommen? Fragen Sie zuerst bei den Nachbarn und sehen Sie im Briefkasten nach, dann schreiben Sie uns.
do-going-back = Das Paket war nicht zustellbar. Schreiben Sie uns, dann senden wir es noch einmal oder erstatten den Betrag.
do-parcel-cancelled = Der Inhalt kommt in einem anderen Paket oder wird erstattet. Fragen Sie uns, wenn Sie unsicher sind.
do-unknown = Vielleicht steht auf der Seite des Paketdienstes mehr.
do-damaged = Das tut uns leid. Schreiben Sie uns: Sie bekommen Ersatz oder Ihr Geld zurück.
do-lost = Das tut uns leid. Schreiben Sie uns: Wir senden die Ware noch einmal oder erstatten den Betrag.
do-late = Das Paket sollte noch kommen. Tut sich zwei Tage lang nichts, schreiben Sie uns.
do-stalled = Manche Pakete werden tagelang nicht erfasst. Tut sich bis nächste Woche nichts, schreiben Sie uns.
do-cancelled = Es wird nichts verschickt. Was Sie bezahlt haben, geht auf demselben Weg zurück.
do-cancelled-refunded = Es wird nichts verschickt. Wir haben { $amount } auf demselben Weg erstattet, auf dem Sie bezahlt haben.
do-return = Das Geld folgt, sobald die Rücksendung bei uns ist.
do-return-by = Sie bekommen { $amount } zurück, spätestens: { $day }.
do-return-money = Sie bekommen { $amount } zurück, sobald die Rücksendung bei uns ist.
do-refunded = Der Betrag ging auf demselben Weg zurück, auf dem Sie bezahlt haben. Bis Ihre Bank ihn anzeigt, kann es einige Tage dauern.
do-delivered-part = Der Rest ist noch nicht verschickt; er steht unten.

## Steps

step-of = Schritt { $number } von { $count }
steps-label = Fortschritt
step-ordered = Bestellt
step-packed = Gepackt
step-transit = Unterwegs
step-collected = Abgeholt
step-late = Verspätet
step-stalled = Keine Meldung

## A parcel

parcel = Paket
parcel-back = Paket an den Shop
no-tracking = Ohne Sendungsverfolgung verschickt. Das Paket lässt sich nicht verfolgen.
copy = Nummer { $number } kopieren
copied = Nummer kopiert
copy-failed = Die Nummer ließ sich nicht kopieren. Markieren und kopieren Sie sie von Hand.
follow = Bei { $carrier } verfolgen
follow-plain = Sendung verfolgen
estimate-carrier = Angabe von { $carrier }, Stand: { $when }.
estimate-shop = Schätzung, Stand: { $when }.
pieces = { $count ->
    [one] 1 Stück
   *[other] { $count } Stück
}
pieces-of = { $count } von { $all }
pieces-rest = { $count ->
    [one] { $here } von { $all }, das andere Stück ist nicht in diesem Paket
   *[other] { $here } von { $all }, die anderen sind nicht in diesem Paket
}
pieces-waiting = { $count ->
    [one] { $here } von { $all }, das andere Stück ist noch nicht verschickt
   *[other] { $here } von { $all }, die anderen sind noch nicht verschickt
}
returned-pieces = { $count ->
    [one] 1 zurückgeschickt
   *[other] { $count } zurückgeschickt
}
cancelled-pieces = { $count ->
    [one] 1 storniert
   *[other] { $count } storniert
}
not-sent = Noch nicht verschickt
not-sent-text = Folgt in einem weiteren Paket. Sie sehen es hier, sobald es gepackt ist.
items-empty = Hier erscheinen die Artikel dieser Bestellung.

handed-recipient = Persönlich übergeben.
handed-neighbour = Bei Nachbarn abgegeben.
handed-neighbour-name = Bei Nachbarn abgegeben: { $name }.
handed-safe-place = Am Ablageort hinterlegt.
handed-safe-place-name = Am Ablageort hinterlegt: { $name }.
handed-mailbox = In den Briefkasten gelegt.
handed-reception = Am Empfang abgegeben.
handed-pickup-point = In der Filiale.
handed-detail = { $name }.
signed-by = Unterschrift: { $name }.
delivered-at = Zugestellt: { $when }.

pickup-title = Abholort
pickup-until = Abholen bis { $day }.
pickup-code = Code für den Schalter
pickup-hours = Öffnungszeiten
hours-days = { $from } – { $to }

## The log

log-title = Bisheriger Verlauf
log-more = { $count ->
    [one] Ein früheres Ereignis
   *[other] { $count } frühere Ereignisse
}
log-empty = Bisher wurde nichts gemeldet.
offset-note = Ortszeit, { $offset }
offset-unknown = Ortszeit, Zeitzone nicht angegeben

## Returns

back-title = Auf dem Rückweg
return-number = Rücksendung { $number }
return-requested = Beantragt
return-open = Bitte noch abschicken
return-in-transit = Unterwegs zu uns
return-partially-received = Teilweise eingetroffen
return-state-received = Eingetroffen
return-closed = Abgeschlossen
return-declined = Abgelehnt
return-canceled = Storniert
return-expired = Abgelaufen
return-refund = Sie bekommen { $amount } zurück
return-refund-by = Sie bekommen { $amount } zurück, spätestens: { $day }

## Money

totals-title = Was Sie bezahlt haben
totals-lines = Artikel
totals-discount = Rabatt: { $label }
totals-shipping = Versand
totals-free = Kostenlos
totals-tax = { $rate } MwSt.
totals-tax-included = Enthält { $rate } MwSt.
totals-total = Gesamt
totals-refunded = Erstattet

## Address, help, actions

address-title = Lieferadresse
stub-title = Mehr mit einem Code
stub-text = Adresse, Preise und Sendungsnummern sehen Sie, wenn Sie einen Code aus Ihrer E-Mail eingegeben haben.
stub-action = Code anfordern
help-title = Fragen zu dieser Bestellung?
help-text = So erreichen Sie den Shop.
help-none = Antworten Sie auf die E-Mail, mit der Ihre Bestellung bestätigt wurde.
contact-page = Kontaktseite
action-cancel = Bestellung stornieren
action-open-claim = Problem melden
action-request-return = Etwas zurückschicken
action-withdraw = Vertrag widerrufen
action-review = Bewertung schreiben
action-contact-shop = Uns schreiben
action-share-gift = Als Geschenk teilen
action-by-shop = Schreiben Sie dafür dem Shop; hier steht, wie Sie ihn erreichen.
