### Veröffentlichte Bewertungen eines Produkts, auf Deutsch.

loading = Die Bewertungen werden gelesen …
retry = Noch einmal versuchen

## What can't be shown

unknown = Hier gibt es keine Bewertungen
unknown-text = Der Shop kennt dieses Produkt nicht mehr.
offline = Keine Verbindung
offline-text = Ihr Gerät ist offline. Die Bewertungen erscheinen, sobald es wieder verbunden ist.
timeout = Der Shop braucht zu lange für eine Antwort
outage = Die Bewertungen lassen sich gerade nicht lesen
outage-text = Bitte versuchen Sie es gleich noch einmal.
limited = Das waren viele Anfragen
limited-text = { $minutes ->
    [one] Bitte versuchen Sie es in einer Minute noch einmal.
   *[other] Bitte versuchen Sie es in { $minutes } Minuten noch einmal.
}
setup = Bewertungen sind auf dieser Seite nicht eingerichtet
setup-text = Für den Shop: Das Element braucht das Attribut „product“ mit der Kennung eines Produkts und einen Schlüssel, den diese Seite verwenden darf.
garbled = Die Antwort ist nicht lesbar
garbled-text = Unterwegs ist etwas schiefgegangen. Bitte versuchen Sie es noch einmal.

## What there is

title = Bewertungen
average = Im Durchschnitt { $average } von 5 Sternen
reviews = { $count ->
    [one] Eine Bewertung
   *[other] { $count } Bewertungen
}
none = Noch keine Bewertungen
none-text = Wer das gekauft hat, kann sagen, wie es ist. Jede Bewertung wird vom Shop gelesen und steht dann hier, gleich mit wie vielen Sternen.
none-shown = Was bisher eingegangen ist, wird nicht gezeigt. Wie viel es ist, steht unten.
stars = { $count ->
    [one] 1 Stern
   *[other] { $count } Sterne
}
rated = { $stars } von 5 Sternen

## Choosing

spread = Wählen Sie Sterne, um nur diese Bewertungen zu sehen.
only = { $count ->
    [one] { $stars }: eine Bewertung
   *[other] { $stars }: { $count } Bewertungen
}
all = Alle zeigen
sort = Sortierung
newest = Neueste zuerst
oldest = Älteste zuerst
highest = Meiste Sterne zuerst
lowest = Wenigste Sterne zuerst
newest-hint = Sortiert nach Eingang, die neuesten oben. Niemand kann für einen besseren Platz bezahlen.
oldest-hint = Sortiert nach Eingang, die ältesten oben. Niemand kann für einen besseren Platz bezahlen.
highest-hint = Sortiert nach Sternen, die meisten oben, dann nach Eingang. Niemand kann für einen besseren Platz bezahlen.
lowest-hint = Sortiert nach Sternen, die wenigsten oben, dann nach Eingang. Niemand kann für einen besseren Platz bezahlen.
shown = { $count ->
    [one] { $shown } von einer Bewertung
   *[other] { $shown } von { $count } Bewertungen
}
shown-of = { $count ->
    [one] { $stars }: { $shown } von einer Bewertung
   *[other] { $stars }: { $shown } von { $count } Bewertungen
}
none-of = { $count ->
    [one] Keine Bewertung mit 1 Stern
   *[other] Keine Bewertung mit { $count } Sternen
}
choosing = Bewertungen werden gelesen …
choice-failed = Diese Bewertungen ließen sich nicht lesen. Was Sie sehen, ist wie vorher.
more = Weitere Bewertungen
more-loading = Weitere werden gelesen …
more-failed = Weitere Bewertungen ließen sich nicht lesen. Was Sie sehen, bleibt.

## One review

nameless = Kundin oder Kunde
edited = (später geändert)
variant = Gekauft
recommends = Empfiehlt es weiter
yes = ja
no = nein
verified = Geprüfter Kauf
verified-text = Geschrieben über den Link der Bestellung.
unverified = Nicht geprüft
unverified-text = Wir wissen nicht, ob es gekauft wurde.
incentive = Mit Belohnung
incentive-text = Für einen Stern wie für fünf:
photo = Foto { $number } zur Bewertung
new-tab = , öffnet einen neuen Tab
reply = Antwort des Shops

## How reviews come about

open = Wie diese Bewertungen zustande kommen
counts = Alle Bewertungen dieses Produkts
rating = Sterne
received = Erhalten
published = Gezeigt
rejected = Abgelehnt
together = Alle
waiting = { $count ->
    [one] Eine wartet noch darauf, gelesen zu werden.
   *[other] { $count } warten noch darauf, gelesen zu werden.
}
moderation = Im Shop liest jemand jede Bewertung, bevor sie gezeigt wird, und sieht beim Entscheiden ihre Sterne nicht. Abgelehnt wird, was beleidigt, wirbt, Persönliches nennt, anderen gehört, verboten ist oder von etwas anderem handelt; nie, was kritisch ist.
verification = „Geprüfter Kauf“ heißt, dass die Bewertung über den Link einer Bestellung geschrieben wurde, in der dieses Produkt war.
payment = Eine Belohnung, wo es eine gab, steht neben der Bewertung. Sie ist bei einem Stern die gleiche wie bei fünf.
