# Mails to customers, in English.

## The mail with a one-time code
access-code-subject = Your code for order { $number }
access-code-lead = Enter this code to see your order { $number } at { $shop }:
access-code-expiry = The code works once and for { $minutes } minutes.
access-code-not-you = If you did not ask for it, you can ignore this e-mail. Nobody sees your order without the code.

## Every mail about an order
about-order = Order { $number }
about-parcel = Order { $number }, parcel { $position } of { $count }
view-order = View your order
reply = Questions? Reply to this mail and we answer you.
why-this-mail = You get this mail because you ordered at { $shop }. Updates about an order end when it has arrived.

## Order confirmation
confirmed-subject = Thank you for your order { $number }
confirmed-title = Thank you for your order
confirmed-lead = We have it and are getting it ready. We write again when it leaves.
ordered-title = What you ordered

## On its way
shipped-subject = Order { $number } is on its way
shipped-title = Your parcel is on its way
shipped-lead = It left us on { $day }. There is nothing for you to do.
out-subject = Order { $number } is out for delivery
out-title = Your parcel is out for delivery
out-lead = If nobody is in, the carrier leaves a note saying where it went.
pickup-subject = Order { $number } is ready to collect
pickup-title = Your parcel is ready to collect
pickup-lead = Bring your ID; someone else needs theirs and yours.
pickup-code = Show this code at the counter:
delivered-subject = Order { $number } has been delivered
delivered-title = Your parcel has been delivered
delivered-lead = We hope everything is as it should be. Thank you for shopping with us.
delivered-missing = Not where it should be? Look with neighbours and in the mailbox first, then reply to this mail.
contents-title = In this parcel

## After everything has arrived
care-tips-subject = Care tips for your order { $number }
care-tips-title = Looking after what has arrived
care-tips-lead = A few tips, so that it lasts.
delivery-vote-subject = How was the delivery of order { $number }?
delivery-vote-title = How was the delivery?
delivery-vote-lead = Two buttons on the page of your order tell us. We ask only once.
review-invite-subject = What is your order { $number } like?
review-invite-title = What do you think of it?
review-invite-lead = Stars are enough, whatever they are: nothing is sent before you press the button on the page.
review-reminder-subject = Your view of order { $number }
review-reminder-lead = We asked once before, and do not ask again. Stars are enough, whatever they are: nothing is sent before you press the button on the page.
review-incentive = For a review you get: { $what }. It is the same for one star as for five, and you get it when you send the review.
review-open = Write a review
review-stars = { $count } of 5 stars for { $product }
why-afterwards = You get this mail because you ordered at { $shop }.
stop-these = Stop e-mails like this one

## Receipts, and answers to reports
cancelled-subject = Order { $number } has been cancelled
cancelled-title = Your order has been cancelled
cancelled-lead = Nothing will be sent. What you have paid goes back the way it came.
claim-opened-subject = We have your report about order { $number }
claim-opened-title = We have your report
claim-opened-lead = We look into it, and you hear from us by { $day }.
claim-opened-soon = We look into it, and you hear from us soon.
claim-answered-subject = Our answer to your report about order { $number }
claim-approved-title = We put it right
claim-approved-refund = You get your money back the way you paid.
claim-approved-credit = You get the amount as store credit.
claim-approved-replacement = We send you a replacement.
claim-approved-other = The page of your order says what we do about it.
claim-declined-title = We can’t accept your report
claim-declined-lead = If you see it differently, reply to this mail.
claim-items-title = What it is about
claim-not-received = It has not arrived
claim-damaged = Something is damaged
claim-wrong = A wrong item came
claim-missing = Something is missing
fact-claim = Your report
fact-reference = Reference

## Something is wrong
lost-subject = Order { $number }: your parcel was lost
lost-title = Your parcel was lost on the way
lost-lead = We are sorry. The carrier can’t find it any more.
lost-do = Reply to this mail: we send it again or pay you back, as you like.
damaged-subject = Order { $number }: your parcel was damaged
damaged-title = Your parcel was damaged on the way
damaged-lead = We are sorry. The carrier has reported damage.
damaged-do = Reply to this mail: you get a new one or your money back.
returning-subject = Order { $number }: your parcel is coming back to us
returning-title = Your parcel is coming back to us
returning-lead = It could not be delivered, and the carrier is returning it.
returning-do = Reply to this mail, and we send it again or pay you back.
failed-subject = Order { $number } could not be delivered
failed-title = Your parcel could not be delivered
failed-lead = The carrier tried to deliver it and could not.
failed-do = The carrier usually tries again or takes it to a pickup point. Its own page says which.
held-subject = Order { $number } is held up
held-title = Your parcel is held up
held-lead = The carrier has stopped it for now.
held-do = There is nothing for you to do. If it does not move within three days, reply to this mail and we take it up with the carrier.
delayed-subject = Order { $number } is delayed
delayed-title = Your parcel is delayed
delayed-lead = The carrier needs more time.
delayed-do = There is nothing for you to do. A new date shows up on the page of your order.
late-subject = Order { $number } is late
late-title = Your parcel is late
late-lead = It was due { $day } and has not arrived.
stalled-subject = Order { $number }: no news of your parcel
stalled-title = There is no news of your parcel
stalled-lead = The carrier last reported on it on { $day }.
silent-do = There is nothing for you to do.
act-ask = If nothing has changed by { $day }, we ask the carrier.
act-right = If it has not turned up by { $day }, we send it again or pay you back.
answer-within = { $count ->
    [one] You hear from us within one working day.
   *[other] You hear from us within { $count } working days.
}
do-customs = Customs get in touch with you if they need a document or a payment. Otherwise it moves on by itself.
do-weather = The carrier is waiting for better weather. There is nothing for you to do.
do-retailer = Something is missing from us and we are seeing to it. There is nothing for you to do.
do-consignee = The carrier is waiting for an answer from you. Its own page says which.
do-address = Reply to this mail with the right address as soon as you can.
why-customs = waiting at customs
why-carrier = a problem at the carrier
why-retailer = something is missing from us
why-consignee = nobody could take it
why-address = the address needs checking
why-weather = bad weather

## Facts
fact-arrives = Arrives
fact-probably = Probably arrives
fact-carrier = Carrier
fact-number = Tracking number
fact-reason = Reason
fact-delivered = Delivered
fact-where = Where
fact-signed = Signed by
fact-until = Collect by
day-between = { $day } between { $from } and { $to }
day-range = { $from } – { $to }
day-about = around { $day }
day-at = { $day } at { $time }
handed-recipient = Handed over in person
handed-neighbour = Left with a neighbour
handed-safe-place = Left in a safe place
handed-mailbox = In the mailbox
handed-reception = Handed in at the reception
handed-pickup-point = At the pickup point

## What happens next
next-title = What happens next
next-by = by { $day }
next-pack = We pack it
next-hand-over = The carrier takes it over
next-deliver = It arrives
next-collect = You collect it
next-attempt = The carrier tries again
next-release = The carrier sends it on
next-ask-carrier = We ask the carrier where it is
next-put-right = We send it again or pay you back
next-back = It arrives back at our place

## What it cost
sum-lines = Items
sum-discount = Discount: { $label }
sum-shipping = Shipping
sum-free = Free
sum-tax = Tax { $rate }
sum-tax-included = Including { $rate } tax
sum-total = Total
address-title = Delivery address

## A delivery in a calendar
calendar-summary = Delivery from { $shop }

## The page behind a mail's unsubscribe link
unsubscribe-title = Stop these e-mails?
unsubscribe-lead = { $shop } will no longer write to you about { $topic }.
unsubscribe-button = Stop these e-mails
unsubscribed-title = These e-mails have stopped
unsubscribed-lead = { $shop } no longer writes to you about { $topic }.
unsubscribe-still = Updates about your orders still come.
topic-care-tips = care tips
topic-reviews = reviews
topic-points = points and rewards
topic-offers = news and offers

## The receipt of a withdrawal
withdrawal-subject = We have received your withdrawal, { $number }
withdrawal-title = We have received your withdrawal
withdrawal-lead = Your declaration reached us on { $when }. Below is everything it says.
withdrawal-keep = This is your receipt. Please keep this mail.
withdrawal-late = The withdrawal period had ended on { $day }. We have received your declaration all the same, and we write to you about it.
withdrawal-received = Received
withdrawal-name = Name
withdrawal-contract = Contract
withdrawal-email = Receipt to
withdrawal-statement = Declaration
withdrawal-extent = Extent
withdrawal-whole = All of the contract
withdrawal-items-title = What it is about
withdrawal-exempt = About { $item }
withdrawal-point = { $why } (Directive 2011/83/EU, Article 16{ $point })
withdrawal-file = The attached file is this receipt with our signature. With it, anyone can check that nothing was changed.
withdrawal-notice-subject = Withdrawal { $number } from { $contract }
withdrawal-notice-title = A withdrawal has been received
withdrawal-notice-lead = The declaration below was received, and the customer has the attached receipt for it.
withdrawal-notice-do = If it was in time and the order was found by number and e-mail address, the goods are among the order’s returns. Otherwise please look for the contract and write to the customer.
exempt-service-performed = The law does not provide for withdrawal from a service that has been fully performed as you asked.
exempt-market-price = The law does not provide for withdrawal where the price moves with a financial market.
exempt-made-to-order = The law does not provide for withdrawal from something made to order.
exempt-perishable = The law does not provide for withdrawal from goods that spoil quickly.
exempt-unsealed = The law does not provide for withdrawal from goods sealed for health or hygiene once they have been opened.
exempt-mixed = The law does not provide for withdrawal from goods that have been mixed with others and can’t be separated.
exempt-alcohol-to-come = The law does not provide for withdrawal from alcohol at an agreed price that is delivered later than thirty days.
exempt-urgent-repair = The law does not provide for withdrawal from urgent repairs at your home.
exempt-recording-unsealed = The law does not provide for withdrawal from sealed recordings or software once they have been opened.
exempt-press = The law does not provide for withdrawal from single newspapers and magazines.
exempt-public-auction = The law does not provide for withdrawal from what was bought at a public auction.
exempt-dated-service = The law does not provide for withdrawal from a booking for a certain day or period.
exempt-digital-begun = The law does not provide for withdrawal from digital content that was started as you asked.

## Why something comes back
reason-too-small = Too small
reason-too-large = Too large
reason-changed-mind = I changed my mind
reason-not-as-described = Not as described
reason-defective = Doesn’t work properly
reason-damaged-in-transit = Damaged on the way
reason-wrong-item = Not what I ordered
reason-missing-item = Something is missing
reason-arrived-late = Arrived too late
reason-quality = Not the quality I expected
reason-color = Not the right colour
reason-style = Not my style
reason-comfort = Not comfortable
reason-ordered-by-mistake = Ordered by mistake
reason-found-better-price = Found it for less
reason-other = Something else

## The label of a return, and its packing slip
label-document = Return label { $number }
label-title = Return to { $shop }
label-from = From
label-to = To
label-number = Return number
label-order = Order { $number }
label-code = Code with the return number { $number }
label-cut = Cut along this line. The upper half goes on the parcel.
label-how = How to send it back
label-step-slip = Put the packing slip on the next page into the parcel, on top of the items.
label-step-stick = Cut out the label and stick it flat on the parcel. Cover or remove old labels.
label-step-post = Hand in the parcel and keep the receipt until your return is settled.
label-send-by = Please send it by { $day }.
label-by-hand = Some letters of an address can’t be printed here. Please write that address on the label by hand.
slip-title = Packing slip
slip-lead = Please put this page into the parcel. It tells us whose return it is.
slip-order = Order
slip-day = Asked for
slip-sender = Sender
slip-quantity = Pieces
slip-item = Item
slip-reason = Reason
slip-wish = You asked for
slip-withdrawal = Withdrawal from the contract
slip-refund = Money back
slip-credit = Store credit
slip-exchange = Exchange
slip-replacement = Replacement
slip-repair = Repair
slip-keep = Keeping it
slip-closing = As soon as { $shop } has unpacked it, you get a mail.
slip-incomplete = Some letters can’t be printed here and stand as question marks.

## A return
return-requested-subject = Your return of order { $number }
return-requested-title = You can send it back now
return-lead-label = Print the label you find on the page of your order, stick it on the parcel and hand it in.
return-lead-qr = Show the code you find on the page of your order at a drop-off point. You need no printer.
return-lead-own = Send it with a carrier of your choice, then tell us the tracking number on the page of your order.
return-lead-store = Bring it to our store and show the number of your return there.
return-lead-none = There is nothing for you to send. We see to the rest.
return-money-after = Once it is back and we have looked it over, we pay what is promised below.
return-items-title = What comes back
return-received-subject = Order { $number }: your return has arrived
return-received-title = Your return has arrived
return-received-lead = Everything you sent is back with us. Thank you for packing it well.
return-received-by = { $amount } go back the way you paid and arrive by { $day } at the latest.
return-refunded-subject = Order { $number }: your money is on its way
return-refunded-title = Your money is on its way
return-refunded-lead = We have sent { $amount } back the way you paid.
return-refunded-by = It arrives by { $day } at the latest.
return-declined-subject = Order { $number }: we can’t take your return
return-declined-title = We can’t take your return
return-declined-keep = Please keep the items and don’t send them.
return-declined-back = The items are on their way back to you.
return-declined-do = If you see it differently, reply to this mail, and one of us looks at it again. Your rights by law stay as they are.
return-lapsed-subject = Order { $number }: your return has ended
return-lapsed-title = Your return has ended
return-lapsed-lead = The items were to be sent by { $day }, and no carrier has told us of a parcel.
return-lapsed-sent = You did send it? Then reply to this mail with the tracking number, and we see to it.
return-lapsed-again = Otherwise there is nothing for you to do. On the page of your order you see what can still be returned.
fact-return = Return
fact-send-by = Send it by
fact-return-fee = Fee for sending it back
fact-refund = Back the way you paid
fact-credit = As store credit
fact-bonus = On top as a thank-you

## Points
points-expire-subject = { $count ->
    [one] { $title }: one expires soon
   *[other] { $title }: { $count } expire soon
}
points-expire-title = { $count ->
    [one] One expires soon
   *[other] { $count } expire soon
}
points-expire-lead = You can use them up to and including { $day }.
points-expire-worth = They are worth { $amount }.
points-expire-link = See your { $title }
points-expire-once = We write about these only once.
why-points = You get this mail because you collect points at { $shop }.
