### Sending something back, in English.

loading = What can come back is loading…
title = What would you like to do?
failed-title = Returns can’t be shown at the moment
no-access-text = Open this page with the link in one of our mails; then you can send things back from here.
wait = One moment…
next = Continue
back = Back
choose = Please choose
retry = Try again
policy = Read our return terms
progress = Step { $number } of { $count }
errors = { $count ->
    [one] One answer needs another look
   *[other] { $count } answers need another look
}

## The three roads

road-legend = Choose what fits best
road-changed-mind = Send something back because I changed my mind
road-something-wrong = Something is damaged, wrong or missing
road-never-arrived = Something never arrived
road-until = Our promise: you can send it back until { $day }.
road-was-until = You could send things back until { $day }.
road-from-delivery = The days count from the day the last parcel arrives.
road-law-withdraw = By law you can withdraw from the purchase without a reason until { $day }.
road-wrong-text = We put it right: money back or a replacement, and you pay nothing for sending it.
road-law-guarantee = By law we answer for faults until { $day }.
road-warranty = The maker’s own warranty runs until { $day }.
road-lost-text = We look for it, send it again or give you your money back.
road-from = You can tell us from { $day }.
road-closed = That can’t be done here at the moment.
guides-title = This may help at once
guides-text = If it does not, go on: you can report it just the same.
nothing-open = Nothing of this order can be sent back here right now. If something is wrong, write to us: we will find a way.

## Which items

items-title = What would you like to send back?
items-title-wrong = What is it about?
items-title-lost = What has not arrived?
items-until = Until { $day }
items-goes-with = Comes back together with { $names }
items-pieces = How many of { $name }?
items-none = Nothing can be chosen here.
items-shut = Can’t be chosen
block-window-ended = The days for it ended on { $day }.
block-ended = The days for it are over.
block-cancelled = Was cancelled.
block-not-delivered = Has not arrived yet.
block-already-returned = Is on its way back, or came back already.
block-in-claim = We are looking into your report about it.
block-bundle = Comes back only with the rest of its set.
block-buyer-only = Only who bought it can send it back.
block-final-sale = Was sold as final: it can’t come back because of a change of mind.
block-hygiene = Can’t come back for reasons of hygiene.
block-perishable = Can’t come back because it does not keep.
block-made-to-order = Was made for you and can’t come back because of a change of mind.
block-digital = Nothing was sent that could come back.
block-gift-card = Gift cards can’t come back.
block-hazardous = Must not be sent by post.
block-other = Can’t come back here.

## Missing

needs-road = Choose what you would like to do
needs-items = Choose at least one item
needs-pieces = Say how many of { $name }
needs-reason = Choose a reason for { $name }
needs-comment = Say a few words about { $name }
needs-shorter = { $count ->
    [one] Shorten the text by one character
   *[other] Shorten the text by { $count } characters
}
needs-photo = Add a photo of { $name }
needs-photos-done = Wait until every photo is sent, or remove it
needs-resolution = Choose what you would like for { $name }
needs-variant = Choose what { $name } is exchanged for
needs-method = Choose how you send it

## What stops it

stop-broken = The connection broke off
stop-broken-text = Check that you are online, then try again. It counts only once, and nothing is lost.
stop-outage = The shop can’t take this at the moment
stop-outage-text = The fault is on our side and nothing is lost. Please try again in a few minutes.
stop-limited = That was too often
stop-limited-text = { $minutes ->
    [one] Wait one minute, then try again. Nothing is lost.
   *[other] Wait { $minutes } minutes, then try again. Nothing is lost.
}
stop-access = Your access has run out
stop-access-text = It lasts only a while, so that nobody else sees your order. Have a code sent to you, or open the link in our mail again; your answers are kept.
stop-access-again = Have a code sent
stop-changed = Something has changed
stop-changed-text = Since you opened this page the order, the stock or our terms have changed. Please look through your answers once more.
stop-other = This did not work
stop-other-text = Nothing was sent. Look through your answers and try again, or write to us.

## Returns made before

made-title = Your returns
made-number = Return { $number }
made-open = See how it stands
made-new = Send something else back
state-requested = Being checked
state-open = Registered
state-in-transit = On its way back
state-partially-received = Partly received
state-received = Received
state-closed = Done
state-declined = Declined
state-canceled = Called off
state-expired = Lapsed
state-other = Under way

## What can’t be shown

offline-text = You are offline. Connect to the internet, then try again.
timeout-text = This takes longer than it should. The connection may be slow.
outage-text = The fault is on our side. Please try again in a few minutes.
garbled-text = The answer we got makes no sense to this page. Reload the page, or try again later.
setup-text = The shop has to put this right. Until then, write to us.
limited-text = { $minutes ->
    [one] Too many tries in a short time. Wait one minute, then try again.
   *[other] Too many tries in a short time. Wait { $minutes } minutes, then try again.
}
