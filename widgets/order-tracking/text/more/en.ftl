### What stands below the answer, and what is said later, in English.

kept = The shop can’t be reached at the moment. This is how your order stood { $when }.

## What happens next

next-title = What happens next
next-thanks = Thank you for your order. You can follow every step of it here.
next-by = { $day } at the latest
next-open = The day is not known yet
next-pack = We pack your order
next-hand-over = The carrier takes it from us
next-deliver = It arrives with you
next-collect = You collect it
next-attempt = The carrier comes again
next-release = The hold ends, and it moves on
next-ask-carrier = We ask the carrier where it is
next-put-right = We send it again or pay you back
next-answer-claim = We answer your report
next-arrive-back = It is back with us
next-refund = Your money is back with you

## A parcel nobody hears of

silence-title = What we do now
silence-never = The carrier has not reported on it yet.
silence-lately = The last news of it came { $when }.
silence-last = The last news of it came { $when }, { $days } days ago.
silence-ask-carrier = If it does not move by itself, we ask the carrier where it is, { $day } at the latest. You don’t have to ask for that.
silence-put-right = If it does not move by itself, we send it again or pay you back, { $day } at the latest. You don’t have to ask for that.

## The way of a parcel

route-title = The parcel’s way
route-back = The way back to us
route-home = Your address
route-origin = Start
route-pickup-point = Pickup point
route-destination = Destination
route-passed = Passed
route-passed-on = Passed { $day }
route-here = Here now
route-here-since = Here since { $day }
route-ahead = Still to come

## Collecting a parcel

collect-title = To collect it
collect-when = { $day }, { $time } local time
collect-left = { $days ->
    [one] One day left: until { $when }.
   *[other] { $days } days left: until { $when }.
}
collect-last = Today is the last day.
collect-last-until = Today is the last day: until { $time } local time.
collect-show = Hold this code to the reader at the counter.
collect-picture = QR code for the counter
collect-say = If it can’t be read, say { $code }.

## A calendar

calendar-title = In your calendar
calendar-text = The file has the day of the delivery. Your calendar opens it.
calendar-add = Add to calendar
calendar-saved = The file is with your downloads.
calendar-gone = There is no day to put down at the moment.

## How a delivery went

vote-title = How did the delivery go?
vote-given-title = How the delivery went
vote-good = Well
vote-bad = Not well
vote-thanks-good = Thank you. We are glad it went well.
vote-thanks-bad = Thank you for telling us. We are sorry it did not go well.
vote-text = What should we know? (optional)
vote-text-hint = Only the shop reads it.
vote-send = Send
vote-own = In your words
vote-over = This can’t be rated any more.

## What did not get through

more-wait = One moment…
more-broken = The connection broke off. Check that you are online, then try again.
more-outage = The shop can’t answer at the moment. Please try again in a few minutes.
more-access = Your access has run out. Open the order again, then try once more.
more-other = This did not work. Reload the page, then try again.

## Guides and what fits

guides-title = Good to know
guides-waiting = While you wait
guides-arrival = When you unpack it
guides-use = From then on
fitting-title = Fits what you bought

## Reported problems

claims-title = Reported problems
claim-not-received = Not received
claim-damaged = Arrived damaged
claim-wrong = Wrong item
claim-missing = Something missing
claim-other = Something was wrong
claim-open = Received
claim-in-review = Being looked into
claim-approved = Approved
claim-declined = Declined
claim-closed = Settled
claim-answer-by = You hear from us by { $day }.
claim-number = Report { $number }, { $day }
claim-refund = You get your money back.
claim-credit = You get a credit for your next order.
claim-replacement = We send you a new one.
