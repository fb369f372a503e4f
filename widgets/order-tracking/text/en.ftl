### Where an order is, in English.

## When something is in the way

loading = Your order is loading…
offline-title = You are offline
offline-text = Connect to the internet, then try again.
timeout-title = This takes longer than it should
timeout-text = The connection may be slow. Nothing about your order has changed.
outage-title = Your order can’t be shown at the moment
outage-text = The fault is on our side and your order is not affected. Please try again in a few minutes.
garbled-title = Your order can’t be shown
garbled-text = The answer we got makes no sense to this page. Your order is not affected. Reload the page, or try again later.
setup-title = Orders can’t be shown on this page
setup-text = The shop has to put this right. Your order is not affected; the mail that confirmed it has all details.
limited-title = Too many tries in a short time
limited-until = { $minutes ->
    [one] Wait one minute, then try again. This protects your order from being guessed.
   *[other] Wait { $minutes } minutes, then try again. This protects your order from being guessed.
}
retry = Try again

## The order

order-known = Order { $number }, placed { $date }
parcel-of = Parcel { $number } of { $count }
about-parcel = Parcel { $number } of { $count }: { $headline }
today = today
tomorrow = tomorrow
yesterday = yesterday
day-at = { $day } at { $time }

## Headlines

arriving-on = Arriving { $day }
arriving-between = Arriving { $from } – { $to }
arriving-today = Arriving today
arriving-tomorrow = Arriving tomorrow
arriving-hours = Arriving { $day } between { $from } and { $to }
arriving-about = Probably { $from } – { $to }
placed = We have your order
packed = Packed and about to leave
sent = Your order is on its way
all-delivered = All { $count } parcels have arrived
order-cancelled = This order is cancelled
order-unknown = We are working on your order
return-under-way = Your return is under way
return-received = We have your return
refunded = { $amount } paid back
pending = Packed, waiting for the carrier
picked-up = The carrier has it
in-transit = On its way
out-for-delivery = Out for delivery
ready-for-pickup = Ready to collect
ready-until = Ready to collect until { $day }
delivery-failed = Delivery did not work out
delivery-delayed = Delayed
on-hold = Held up
delivered = Delivered
delivered-on = Delivered { $day }
return-to-sender = Going back to the shop
parcel-cancelled = This parcel is not being sent
status-unknown = No clear news from the carrier
damaged = Damaged on the way
lost = Lost on the way
late = Late: it was due { $day }
stalled = No news since { $day }
because = { $what }: { $why }
why-customs = waiting at customs
why-carrier = a problem at the carrier
why-retailer = something is missing from us
why-consignee = nobody could take it
why-address = the address needs checking
why-weather = bad weather

## What to do

do-nothing = Nothing for you to do.
do-placed = Nothing for you to do. Tracking shows up here once it leaves us.
do-pending = The label is made, but the carrier has not scanned the parcel yet. That often takes a day. Nothing for you to do.
do-out-for-delivery = If nobody is in, the carrier leaves a note saying where it went.
do-ready = Bring your ID; someone else needs theirs and yours.
do-ready-code = Show the code below at the counter.
do-failed = The carrier usually tries again or takes it to a pickup point. Its own page says which.
do-failed-consignee = Choose a new day or a pickup point on the carrier’s page, or look for a note at your door.
do-address = Write to us with the right address as soon as you can.
do-delayed = The carrier needs more time. Nothing for you to do; a new date shows up here.
do-customs = Customs get in touch with you if they need a document or a payment. Otherwise it moves on by itself.
do-weather = The carrier waits for better weather. Nothing for you to do.
do-retailer = We are seeing to it. Nothing for you to do.
do-consignee = The carrier is waiting for an answer from you. See its page or your mail.
do-hold = The carrier has stopped it for now. Nothing for you to do; if it does not move within three days, write to us.
do-delivered = Not where it should be? Look with neighbours and in the mailbox first, then write to us.
do-going-back = It could not be delivered. Write to us, and we send it again or pay you back.
do-parcel-cancelled = What was in it comes in another parcel or is paid back. Ask us if you are not sure.
do-unknown = The carrier’s own page may know more.
do-damaged = We are sorry. Write to us: you get a new one or your money back.
do-lost = We are sorry. Write to us: we send it again or pay you back.
do-late = It should still arrive. If nothing happens within two days, write to us.
do-stalled = Parcels sometimes travel unscanned for days. If nothing happens by next week, write to us.
do-cancelled = Nothing will be sent. What you paid goes back the way you paid.
do-cancelled-refunded = Nothing will be sent. { $amount } went back the way you paid.
do-return = The money follows once the return has reached us.
do-return-by = You get { $amount } back, by { $day }.
do-return-money = You get { $amount } back once the return has reached us.
do-refunded = It went back the way you paid. Banks can take a few days to show it.
do-delivered-part = The rest is not sent yet; you see it below.

## Steps

step-of = Step { $number } of { $count }
steps-label = Progress
step-ordered = Ordered
step-packed = Packed
step-transit = In transit
step-collected = Collected
step-late = Late
step-stalled = No news

## A parcel

parcel = Parcel
parcel-back = Parcel to the shop
no-tracking = Sent without tracking. It shows up when it arrives, so there is nothing to follow.
copy = Copy number { $number }
copied = Number copied
copy-failed = The number could not be copied. Select it and copy it by hand.
follow = Follow with { $carrier }
follow-plain = Follow this parcel
estimate-carrier = { $carrier }’s estimate, updated { $when }.
estimate-shop = Estimate, updated { $when }.
pieces = { $count ->
    [one] 1 piece
   *[other] { $count } pieces
}
pieces-of = { $count } of { $all }
pieces-rest = { $count ->
    [one] { $here } of { $all }, the other is not in this parcel
   *[other] { $here } of { $all }, the others are not in this parcel
}
pieces-waiting = { $count ->
    [one] { $here } of { $all }, the other is not sent yet
   *[other] { $here } of { $all }, the others are not sent yet
}
returned-pieces = { $count ->
    [one] 1 sent back
   *[other] { $count } sent back
}
cancelled-pieces = { $count ->
    [one] 1 cancelled
   *[other] { $count } cancelled
}
not-sent = Not sent yet
not-sent-text = These follow in another parcel. You see it here once it is packed.
items-empty = The items of this order show up here.

handed-recipient = Handed over in person.
handed-neighbour = Left with a neighbour.
handed-neighbour-name = Left with a neighbour: { $name }.
handed-safe-place = Left in a safe place.
handed-safe-place-name = Left in a safe place: { $name }.
handed-mailbox = In the mailbox.
handed-reception = Handed in at the reception.
handed-pickup-point = At the pickup point.
handed-detail = { $name }.
signed-by = Signed by { $name }.
delivered-at = Delivered { $when }.

pickup-title = Where to collect it
pickup-until = Collect it by { $day }.
pickup-code = Code for the counter
pickup-hours = Opening hours
hours-days = { $from } – { $to }

## The log

log-title = What happened so far
log-more = { $count ->
    [one] One earlier event
   *[other] { $count } earlier events
}
log-empty = Nothing has been reported yet.
offset-note = local time, { $offset }
offset-unknown = local time, zone not given

## Returns

back-title = On its way back
return-number = Return { $number }
return-requested = Requested
return-open = Waiting for you to send it
return-in-transit = On its way to us
return-partially-received = Partly received
return-state-received = Received
return-closed = Done
return-declined = Declined
return-canceled = Cancelled
return-expired = Expired
return-refund = { $amount } back to you
return-refund-by = { $amount } back to you by { $day }

## Money

totals-title = What you paid
totals-lines = Items
totals-discount = Discount: { $label }
totals-shipping = Shipping
totals-free = Free
totals-tax = Tax { $rate }
totals-tax-included = Including { $rate } tax
totals-total = Total
totals-refunded = Paid back

## Address, help, actions

address-title = Delivery address
stub-title = More with a code
stub-text = Address, prices and tracking numbers are shown after you entered a code from your mail.
stub-action = Get a code
help-title = Questions about this order?
help-text = The shop answers you here.
help-none = Reply to the mail that confirmed your order.
contact-page = Contact page
action-cancel = Cancel the order
action-open-claim = Something is wrong
action-request-return = Send something back
action-withdraw = Withdraw from the contract
action-review = Write a review
action-contact-shop = Write to us
action-share-gift = Share as a gift
action-by-shop = To do this, write to the shop; the ways are listed here.
