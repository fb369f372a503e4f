### Help about an order, in English.

loading = Help is loading…
title = Help with order { $number }
failed-title = Help can’t be shown at the moment
offline-text = You are offline. Connect to the internet, then try again.
timeout-text = This takes longer than it should. The connection may be slow.
outage-text = The fault is on our side, and your order is not affected. Please try again in a few minutes.
garbled-text = The answer we got makes no sense to this page. Reload the page, or try again later.
setup-text = The shop has to put this right. You can always reply to the mail that confirmed your order.
access-text = Your access has run out, or the link does not open this order. Open it again with the link in your mail.
limited-text = { $minutes ->
    [one] Too many tries in a short time. Wait one minute, then try again.
   *[other] Too many tries in a short time. Wait { $minutes } minutes, then try again.
}
retry = Try again
no-order-title = Help with your order
no-order-text = Open your order with the link in your mail, and the answers that fit it show up here.

read-more = Read more

contact-title = Ask us
write = Write to us about order { $number }
contact-page = Contact page
no-way = Reply to the mail that confirmed your order, and we see to it.
reply-by = A message you send now is answered by { $when }.
day-at = { $day } at { $time }
hours-title = On the telephone
open-now = Open now
opens = Opens { $when }
closed-now = Closed now
span = { $from } – { $to }
