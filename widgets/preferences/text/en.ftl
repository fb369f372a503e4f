### What a customer hears about, in English.

loading = Your choices are loading…
title = What we write to you about
failed-title = Your choices can’t be shown at the moment
no-access-text = Open this page with the link in one of our mails; then your choices show up here.
goes-to = Mail goes to { $email }. Every change takes effect at once.
saved = Saved.
not-saved = This was not saved

by-email = By e-mail
by-sms = By text message
by-other = Another way
order-updates = Your orders
order-updates-hint = Confirmation, shipped, delivered, and when something is wrong.
care-tips = Care tips
care-tips-hint = How to look after what you bought.
reviews = Reviews
reviews-hint = One question about what you bought.
points = Points
points-hint = Before points expire, and what they are good for.
offers = News and offers
offers-hint = New things, now and then.

confirm-title = Really none about your orders?
confirm-text = Then we don’t tell you when a parcel leaves, arrives or goes astray. Codes, receipts and answers to your reports still come.
confirm-keep = Keep them
confirm-off = Switch them off

less-title = Hear less
only-order-updates = Only order updates
only-already = You get order updates and nothing else.
pause = { $days ->
    [one] Pause for one day
   *[other] Pause for { $days } days
}
paused = Paused until { $day }. Until then you get order updates and nothing else.
end-pause = End the pause

offline-text = You are offline. Connect to the internet, then try again.
timeout-text = This takes longer than it should. The connection may be slow.
outage-text = The fault is on our side. Please try again in a few minutes.
garbled-text = The answer we got makes no sense to this page. Reload the page, or try again later.
setup-text = The shop has to put this right. Every mail has a link that ends it, too.
limited-text = { $minutes ->
    [one] Too many tries in a short time. Wait one minute, then try again.
   *[other] Too many tries in a short time. Wait { $minutes } minutes, then try again.
}
retry = Try again
