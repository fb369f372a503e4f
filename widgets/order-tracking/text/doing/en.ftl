### Reporting a problem, cancelling, sharing as a gift; in English.

doing-back = Back to the order
doing-wait = One moment…
doing-errors = { $count ->
    [one] One answer needs another look
   *[other] { $count } answers need another look
}

## What stops a submit

stop-broken = The connection broke off
stop-broken-text = Check that you are online, then try again. It counts only once, and nothing is lost.
stop-outage = The shop can’t take this at the moment
stop-outage-text = The fault is on our side and nothing is lost. Please try again in a few minutes.
stop-limited-text = { $minutes ->
    [one] Wait one minute, then try again. Nothing is lost.
   *[other] Wait { $minutes } minutes, then try again. Nothing is lost.
}
stop-access = Your access has run out
stop-access-text = It lasts only a while, so that nobody else sees your order. Open the order again; what you entered is kept on this page.
stop-access-action = Open the order again
stop-other = This did not work
stop-other-text = Nothing was sent. Go back to the order and try again, or write to us from there.

## A report: the form

report-title = What went wrong?
report-reason = Choose what fits best
report-not-received = It has not arrived
report-damaged = Something is damaged
report-wrong = A wrong item came
report-missing = Something is missing
block-too-early = You can report this from { $day }.
block-early = You can report this once the parcel is overdue.
block-too-late = You could report this until { $day }.
block-late = The time to report this is over.
block-open = We already have your report about this.
block-not-delivered = You can report this once the parcel has arrived.
block-not-missing = The parcel waits for you at a pickup point, or is on its way back to us.
block-other = This can’t be reported here at the moment.
report-parcel = Which parcel is it about?
report-items = Which items is it about?
report-all = It is about all of the parcel
report-pieces = How many pieces of { $name }?
report-choose = Please choose
report-text = What happened? (optional)
report-text-hint = A few words help us put it right.
report-photos = Photos
report-photos-optional = { $count ->
    [one] You can add a photo of it.
   *[other] You can add up to { $count } photos of it.
}
report-photos-required = { $count ->
    [one] Please add a photo of it.
   *[other] Please add at least one photo of it, and { $count } at most.
}
report-photos-private = They are made smaller on your device, and the place where they were taken is removed.
report-add = Add photos
report-full = No more photos can be added.
report-left-out = { $count ->
    [one] Only one photo can be added. The others were left out.
   *[other] Only { $count } photos can be added. The others were left out.
}
report-continue = Continue

## A report: photos

photo-preparing = Being prepared…
photo-sending = Being sent…
photo-sent = Sent
photo-news = { $name }: { $state }
photo-unreadable = This is not a picture that can be read here. Remove it, and choose a JPEG, PNG or WebP file.
photo-too-big = This photo is too large. Remove it, and choose a smaller one.
photo-too-many-pixels = This picture has too many pixels. Remove it, and choose a smaller one.
photo-offline = The connection broke off. Check that you are online, then send it again.
photo-limited = { $minutes ->
    [one] Too many photos in a short time. Wait one minute, then send it again.
   *[other] Too many photos in a short time. Wait { $minutes } minutes, then send it again.
}
photo-gone = We no longer have this photo. Please send it again.
photo-failed = It did not get through. Send it again, or remove it.
photo-again = Send { $name } again
photo-remove = Remove { $name }

## A report: what is missing

needs-reason = Choose what went wrong
needs-parcel = Choose the parcel
needs-items = Choose at least one item
needs-pieces = Say how many pieces of { $name } it is about
needs-shorter = { $count ->
    [one] Shorten the text by one character
   *[other] Shorten the text by { $count } characters
}
needs-other-text = Shorten the text
needs-photo = Add at least one photo
needs-sent = Wait until every photo is sent, or remove it
needs-photo-again = Send the photo that failed again, or remove it

## A report: check and send

check-title = Check your report
check-reason = What went wrong
check-text = In your words
check-nothing = None
check-change = Change
check-send = Send the report
sent-title = We have your report
sent-number = Its number is { $number }.
sent-next = How it goes, you see with your order.
exists-title = You have reported this already
exists-text = We are working on it. How it stands, you see with your order.
impossible-title = This can’t be reported any more
impossible-text = Something has changed since you opened this page. Your order shows what can be done now, and how to reach us.

## Cancelling

cancel-title = Cancel order { $number }?
cancel-all = All of the order is cancelled. This can’t be undone.
cancel-keep = Keep the order
late-title = It is too late to cancel
late-text = The order is being packed, or has left us already. Once it has arrived you can send it back; how to reach us stands with your order.

## A gift

gift-title = A link for the person you are giving this to
gift-text = With it they see what is in the parcels and when they arrive. Prices, your address and your name stay hidden.
gift-careful = Everyone who has the link can open it.
gift-make = Make the link
gift-link = The link
gift-copy = Copy the link
gift-copied = Link copied
gift-copy-failed = The link could not be copied. Select it and copy it by hand.
gift-until = It works until { $day }.
