### Published reviews of a product, in English.

loading = The reviews are being read…
retry = Try again

## What can't be shown

unknown = There are no reviews here
unknown-text = The shop does not know this product any more.
offline = No connection
offline-text = Your device is offline. The reviews come when it is back.
timeout = The shop takes too long to answer
outage = The reviews can't be read right now
outage-text = Please try again in a moment.
limited = That was a lot of requests
limited-text = { $minutes ->
    [one] Please try again in a minute.
   *[other] Please try again in { $minutes } minutes.
}
setup = Reviews are not set up on this page
setup-text = For the shop: the element needs the attribute “product” with the id of a product, and a key that this page may use.
garbled = The answer can't be read
garbled-text = Something went wrong on the way. Please try again.

## What there is

title = Reviews
average = { $average } of 5 stars on average
reviews = { $count ->
    [one] One review
   *[other] { $count } reviews
}
none = No reviews yet
none-text = Whoever has bought this can say how it is. Every review is read by the shop and then stands here, whatever its stars.
none-shown = What was received so far is not shown. Below stands how much it is.
stars = { $count ->
    [one] 1 star
   *[other] { $count } stars
}
rated = { $stars } of 5 stars

## Choosing

spread = Choose stars to see only these reviews.
only = { $count ->
    [one] { $stars }: one review
   *[other] { $stars }: { $count } reviews
}
all = Show all
sort = Sort by
newest = Newest first
oldest = Oldest first
highest = Most stars first
lowest = Fewest stars first
newest-hint = Sorted by when we received them, newest on top. Nobody can pay to stand higher.
oldest-hint = Sorted by when we received them, oldest on top. Nobody can pay to stand higher.
highest-hint = Sorted by stars, most on top, and then newest first. Nobody can pay to stand higher.
lowest-hint = Sorted by stars, fewest on top, and then newest first. Nobody can pay to stand higher.
shown = { $count ->
    [one] { $shown } of one review
   *[other] { $shown } of { $count } reviews
}
shown-of = { $count ->
    [one] { $shown } of one review with { $stars }
   *[other] { $shown } of { $count } reviews with { $stars }
}
none-of = { $count ->
    [one] No review with 1 star
   *[other] No review with { $count } stars
}
choosing = Reviews are being read…
choice-failed = These reviews could not be read. What you see is as before.
more = More reviews
more-loading = More are being read…
more-failed = More reviews could not be read. What you see stays.

## One review

nameless = A customer
edited = (changed later)
variant = Bought
recommends = Recommends it
yes = yes
no = no
verified = Verified purchase
verified-text = Written with the order's own link.
unverified = Not verified
unverified-text = We do not know whether the author bought it.
incentive = With a reward
incentive-text = For one star as for five:
photo = Photo { $number } of the review
new-tab = , opens in a new tab
reply = The shop's answer

## How reviews come about

open = How these reviews come about
counts = All reviews of this product
rating = Rating
received = Received
published = Published
rejected = Rejected
together = All
waiting = { $count ->
    [one] One is still waiting to be read.
   *[other] { $count } are still waiting to be read.
}
moderation = Somebody at the shop reads every review before it is shown, and does not see its stars while deciding. Rejected is what insults, advertises, names private details, belongs to others, breaks the law or is about something else; never what is critical.
verification = “Verified purchase” says that the review was written with the link of an order in which this product was.
payment = A reward, where there was one, is named beside the review. It is the same for one star as for five.
