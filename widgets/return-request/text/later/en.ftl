### A return from the reason on, and what became of it; in English.

day-at = { $day }, { $time }
and = { $first } · { $second }
pieces-of = { $count } × { $name }
pieces = { $count ->
    [one] One piece
   *[other] { $count } pieces
}
change = Change
needs-number = Enter the tracking number

## Why

reason-title = Why are you sending it back?
reason-title-wrong = What is wrong?
claim-damaged = It is damaged or does not work
claim-wrong = It is not what I ordered
claim-missing = A part or a piece is missing
comment = Tell us more
comment-optional = Tell us more (optional)
photos = Photos
photos-optional = { $count ->
    [one] You can add a photo. It is made smaller on your device, and the place where it was taken is removed.
   *[other] You can add up to { $count } photos. They are made smaller on your device, and the place where they were taken is removed.
}
photos-required = { $count ->
    [one] Please add a photo. It is made smaller on your device, and the place where it was taken is removed.
   *[other] Please add at least one photo, { $count } at most. They are made smaller on your device, and the place where they were taken is removed.
}
photos-add = Add photos
photos-full = No more photos can be added.
photo-waiting = Being sent…
photo-sent = Sent
photo-unreadable = This is not a picture that can be read here. Remove it, and choose a JPEG, PNG or WebP file.
photo-too-big = This photo is too large. Remove it, and choose a smaller one.
photo-lost = It did not get through. Send it again, or remove it and choose it anew.
photo-again = Send { $name } again
photo-remove = Remove { $name }
photo-news = { $name }: { $state }

## What the customer gets

resolution-title = What would you like instead?
refund = Money back
refund-text = To the way you paid.
refund-worth = { $amount }, to the way you paid.
credit = Store credit
credit-text = To spend here, whenever you like.
credit-worth = { $amount }, to spend here whenever you like.
credit-worth-bonus = { $amount } and { $bonus } on top, to spend here whenever you like.
credit-worth-more = { $amount } and { $share } on top, to spend here whenever you like.
credit-bonus = Its price and { $share } on top, to spend here whenever you like.
exchange = Exchange
exchange-text = For another size or colour.
replacement = The same again
replacement-text = We send it once more.
repair = Repair
repair-text = We put it right and send it back to you.
keep = Keep it and get a part of the price back
keep-text = Nothing has to be sent.
resolution-other = Another way
variant-legend = { $name }: exchange for
variant-left = { $count ->
    [one] The last one
   *[other] { $count } left
}
variant-out = Sold out
variant-not-enough = { $count ->
    [one] Only one left
   *[other] Only { $count } left
}
variant-other-price = Has another price
variant-cheaper = You get { $amount } back for each.
variant-blocked = Can’t be chosen
variant-gone = Somebody else has just taken the last one. Please choose another.
held = Kept for you until { $time }.

## How it goes back

method-title = How would you like to send it?
method-legend = Choose a way
method-costs = { $cost } { $text }
method-fee = Costs { $fee }, taken off what you get back.
method-free = Free.
method-label = Print a label
method-label-text = Stick it on the parcel and hand it in at the carrier.
method-qr = Show a code, print nothing
method-qr-text = The drop-off point scans it from your screen and prints the label.
method-own = Send it with a carrier of your own
method-own-text = Send it to the address on the packing slip, and tell us the tracking number.
method-store = Bring it to our store
method-store-text = Bring the items and the return number.
method-none = Nothing to send
method-none-text = You keep the items.

## Check

check-title = Check your answers
check-road = What it is about
check-items = Items
check-reasons = Why
check-resolutions = What you get
check-method = How it goes back
check-photos = { $count ->
    [one] One photo
   *[other] { $count } photos
}
check-accept = By sending this you accept our return terms, version { $version }.
check-claim-text = We look into it and answer by mail. Until then you need not send anything back.
check-send = Send the return
check-report = Send the report
sum-title = What is paid back
sum-shipping = Delivery
sum-tax = Tax { $rate }
sum-tax-included = Includes tax { $rate }
sum-restocking = Restocking
sum-fee = Sending it back
sum-before = Paid back before
sum-refund = You get back
sum-credit = Store credit
sum-bonus = Bonus on top
sum-waiting = The sum is being worked out…
sum-failed = The sum can’t be worked out at the moment. You can send the return just the same; you see the sum right after.
points-taken = Taken back
points-given = Given back for the code you used
points-owed = { $count ->
    [one] One of them is spent already. The next one you get settles it.
   *[other] { $count } of them are spent already. The next ones you get settle them.
}
points-tier = Your level goes from { $from } to { $to }.
points-when = This happens when you get your money back, not before.
coupon-back = You can use { $coupon } again: a new code comes with your money.

## What became of it

made-all = All returns of this order
claim-title = We have your report
claim-number = Its number is { $number }.
claim-by = We answer by { $day }.
claim-next = How it goes, you see with your order.
claim-more = Back to the start
done-title = Your return is registered
done-number = Return { $number }
stage-asked = Registered
stage-sent = Sent
stage-received = Received
stage-settled = Done
head-requested = We look at your request and write to you.
head-send-by = Please send it by { $day }.
head-then-refund = Once it has arrived, you get { $amount } back.
head-partly = Part of it has arrived. We wait for the rest.
head-refund = You get { $amount } back.
head-refund-by = { $amount } is on its way and reaches you by { $day }.
head-declined = We can’t take this back. The reason stands below.
head-canceled = You called it off. Nothing has to be sent.
head-expired = It was not sent in time. You can ask for a new return while the days last.
todo-title = What to do now
todo-pack = Pack the items well; the original packaging is not needed.
label-get = Get label and packing slip
label-saved = Label saved.
slip-get = Get the packing slip
qr-name = Code for the drop-off point
number-label = Tracking number
number-hint = It stands on the receipt of your carrier.
number-send = Save the number
number-is = Tracking number { $number }
timeline-title = What happened
cancel = Call off this return
cancel-title = Call off this return?
cancel-text = You keep the items, and nothing is paid back.
cancel-keep = Keep the return
cancel-surely = Call it off
cancel-on-its-way = It can’t be called off any more: the parcel is on its way.
cancel-received = It can’t be called off any more: we have the items.
cancel-money-sent = It can’t be called off any more: the money is on its way.
cancel-withdrawal = A withdrawal is not called off here. Write to us if you want to keep the items.
