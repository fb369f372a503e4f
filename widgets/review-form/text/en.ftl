### The review form, in English.

loading = Your order is being read…
title = { $count ->
    [one] How do you like it?
   *[other] How do you like what you bought?
}
title-done = Your reviews
intro = Order { $number }. Stars alone are enough; all else is up to you.
intro-done = Order { $number }. You can change or delete a review at any time.
incentive = For a review you get: { $what }. It is the same for one star as for five, you get it when you send the review, and the review says that you got it.

## Stars

stars = Your rating
star = { $stars } of 5, { $word }
star-1 = very poor
star-2 = poor
star-3 = okay
star-4 = good
star-5 = very good
not-rated = Not rated
clear = Take the stars back
clear-of = Take the stars back: { $name }
delivery = The delivery
delivery-hint = Counts for the delivery alone, not for a product.
delivery-stars = How was the delivery?
shop = The shop
shop-hint = Counts for the shop alone, not for a product.
shop-stars = How was the shop?

## What goes with the stars

words = Your review
words-hint = What do you like, what not, and whom would it suit?
helper-none = One sentence is enough. You can leave this empty.
helper-some = A good start. What you use it for helps others, too.
helper-much = That helps others decide.
chars-left = { $count ->
    [one] One character left
   *[other] { $count } characters left
}
recommend = Would you recommend it?
yes = Yes
no = No
no-answer = No answer
private = Only the shop sees this answer.
point = { $at } of { $of }
point-named = { $at } of { $of }, { $word }

## Photos

photos = Photos
photos-hint = { $count ->
    [one] One photo at most. It is made small on your device, and where and when it was taken is removed.
   *[other] Up to { $count } photos. They are made small on your device, and where and when they were taken is removed.
}
photos-order = Drag the photos or use the buttons to put them in another order.
photo-number = Photo { $at }
photos-add = Add photos
photos-full = No more photos fit.
photo-waiting = Being sent…
photo-sent = Ready
photo-unreadable = This file can’t be read as a photo here. JPEG, PNG and WebP work everywhere.
photo-too-big = This photo can’t be made small enough. Take it with fewer pixels, or choose another.
photo-lost = It did not get through. Try again, or remove it.
photo-again = Try again: { $name }
photo-remove = Remove { $name }
photo-earlier = Move { $name } earlier
photo-later = Move { $name } later
photo-alt = What does { $name } show?
photo-alt-hint = Read out to people who can’t see it. You can leave this empty.
photo-news = { $name }: { $standing }
photo-place = { $name } is now photo { $at } of { $of }.

## The name

names = Which name is shown?
name-full = Full name
name-initial = First name and initial
name-anonymous = No name
name-preview = Shown as: { $name }
nobody = A customer

## Not now

not-arrived = Not arrived yet
not-arrived-of = Not arrived yet: { $name }
postponed = We will ask again later. Nothing was kept.
postpone-back = It has arrived
block-not-delivered = It is still on its way. You can review it once it has arrived.
block-return = It is on its way back to the shop, so we ask nothing about it.
block-claim = You reported a problem with it. We ask nothing until that is settled.
block-window = The time to review it is over.
block-other = It can’t be reviewed at the moment.
nothing-title = There is nothing to review now
nothing-text = As soon as something has arrived, you can say here how you like it.

## What is missing

errors = { $count ->
    [one] One thing needs another look
   *[other] { $count } things need another look
}
needs-stars = Choose stars for at least one of the questions
needs-stars-of = Choose stars: { $name }
needs-shorter = { $name }: shorten the text, { $count } characters fit
needs-photo = { $name }: wait for the photos, or remove what did not get through

## Sending

send = { $count ->
    [0] Send
    [one] Send review
   *[other] Send { $count } reviews
}
send-hint = Only what has stars is sent.
sending = Your review is being sent…
queued-title = Kept on this device, not sent yet
queued-text = It is sent as soon as the network is back, or when you open this page again, and counts only once.
queued-retry = Send now
queued-one = Waiting to be sent
stop-outage = The shop can’t receive it at the moment
stop-outage-text = The fault is not yours. What you wrote stays here and counts only once. Please try again in a few minutes.
stop-limited = Too many tries in a short time
stop-limited-text = { $minutes ->
    [one] Wait one minute, then send again. What you wrote stays here.
   *[other] Wait { $minutes } minutes, then send again. What you wrote stays here.
}
stop-access = Your link has run out
stop-access-text = Open the link in your mail again. What you wrote stays on this device.
stop-other = That did not work
stop-other-text = Something has changed meanwhile. Read the order again; what you wrote stays here.
not-deleted = The review was not deleted
not-deleted-text = It is still there. Check that you are online, then try again.
stop-reload = Read again
thanks = { $count ->
    [one] Thank you. We received your review.
   *[other] Thank you. We received your { $count } reviews.
}
thanks-saved = Your change was received.
thanks-deleted = Your review was deleted.
reward = For it you get: { $what }.

## Reviews that were sent

own-received = Sent on { $day }
own-edited = Edited on { $day }
state-pending = Being looked at
state-pending-text = Every review is read before it is shown, whatever its stars.
state-published = Published
state-rejected = Not published
rejected-personal = It names people or has personal details in it.
rejected-language = It insults or threatens.
rejected-topic = It is not about this product.
rejected-advertising = It advertises, or has links in it.
rejected-rights = It has pictures or words of somebody else in it.
rejected-illegal = The law does not allow what it says.
rejected-other = It does not fit the shop’s rules for reviews.
rejected-next = Change it, and it is looked at again.
edit = Change
edit-of = Change the review: { $name }
delete = Delete
delete-of = Delete the review: { $name }
delete-title = Delete this review?
delete-text = It is gone at once and can’t be brought back.
delete-yes = Delete for good
delete-no = Keep it
editing = Change your review
save = Save the change
cancel = Leave it as it was

## Nothing to show

failed-offline = You are offline
failed-offline-text = As soon as the network is back, try again.
failed-timeout = The shop took too long to answer
failed-outage = The shop can’t answer at the moment
failed-outage-text = The fault is not yours. Please try again in a few minutes.
failed-limited = Too many tries in a short time
failed-limited-text = { $minutes ->
    [one] Please wait one minute.
   *[other] Please wait { $minutes } minutes.
}
failed-access = This link does not open the order any more
failed-access-text = Open the newest mail about your order and use the link in it.
failed-setup = Reviews are not set up on this page
failed-setup-text = The shop has to allow this page. Please write to the shop.
failed-garbled = The answer could not be read
failed-garbled-text = Please try again later.
retry = Try again
