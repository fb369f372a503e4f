### Points of a customer, in English. What points are called is the shop's; `$points` is counted in its words.

loading = Your points are being read…
retry = Try again

## What can't be shown

no-access = Your points are here once you sign in
no-access-text = Sign in to the shop, and this page shows what you have, where it comes from and what you can do with it.
expired = Your sign-in has run out
expired-text = Sign in to the shop again. Your points stay as they are.
no-programme = There are no points here
no-programme-text = This shop does not give points at the moment.
offline = No connection
offline-text = Your device is offline. Your points are safe with the shop.
timeout = The shop takes too long to answer
outage = The shop can't be reached right now
outage-text = Please try again in a moment. Your points are safe with the shop.
limited = That was a lot of requests
limited-text = { $minutes ->
    [one] Please try again in a minute.
   *[other] Please try again in { $minutes } minutes.
}
setup = Your points can't be shown
setup-text = Something is not set up right at the shop. Please write to the shop.
garbled = The answer can't be read
garbled-text = Something went wrong on the way. Please try again.

## What there is

worth = Worth { $money }
rule = { $points } = { $money }
nothing-yet = Nothing yet. The first come with your next order, or in one of these ways.
nothing-left = Nothing is left of what you earned. The history says what became of it.
owed = Still to be given back: { $points }
owed-text = Money went back for an order whose points were already used. The next ones you earn pay for it; you owe no money.
pending = Not available yet
pending-from = { $points } from { $day }
waits-delivery = Once the order has arrived and can no longer be sent back
waits-return = Once the return is settled
waits = Once the order can no longer be sent back
expires = Expires next
expires-on = { $count ->
    [0] Today is the last day
    [one] Last day is tomorrow, { $day }
   *[other] Last day { $day }, in { $count } days
}
warn-soon = Expiring soon: { $points }
warn-last = Last chance: { $points }
stopped = Expiry stands still
stopped-late = A parcel of yours is late.
stopped-return = A return of yours is open.
stopped-claim = A problem you reported is open.
stopped-other = Something with an order of yours is open.

## Why so many

why = Why { $points }?
order = Order { $number }
shop-gave = From the shop
earned = Earned
spent = Redeemed
lot-expired = Expired
taken-back = Given back with a refund
left = Left
lot-until = Can be used until { $day }
lot-forever = Never expires
lot-from = Available from { $day }
available = Available
rounded = Each sum is rounded as the shop's rules say.

## Tier

tier = Your level: { $tier }
tier-progress = { $points } of { $target }
tier-missing = { $points } to go until { $tier }
tier-top = This is the highest level.
tier-months = { $count ->
    [one] What you earn within a month counts.
   *[other] What you earn within { $count } months counts.
}
tier-kept = You keep { $tier } until { $day } at least.
tier-then = After that it is { $tier }, unless you earn enough by then.
tier-for-good = You keep { $tier } for good.
tier-brings = What { $tier } brings

## Ways to earn

ways = Ways to earn
way-rate = { $points } per { $money }
way-done = Done
way-review = The same for one star as for five.

## Rewards

rewards = What you can get
no-rewards = There are no rewards at the moment.
from-points = from { $points }
min-order = For orders of { $money } or more
valid-days = { $count ->
    [one] The code is good for one day
   *[other] The code is good for { $count } days
}
missing = { $points } to go
for-tier = For level { $tier } and above
amount = How many?
amount-is = { $points } = { $money }
fewer = Fewer
more = More
redeem = Redeem { $points }
ask = { $points } for “{ $name }”?
ask-text = You get a code worth { $money } and keep { $points }.
ask-undo-hint = As long as the code is unused, you can turn it back.
ask-yes = Yes, redeem
ask-no = Not now
sending = Being redeemed…

## Codes

done = Your code is { $code }
done-text = { $name }, worth { $money }. You find it below under “Your codes”.
undone = Yours again: { $points }
codes = Your codes
codes-earlier = Earlier codes: { $count }
code-until = Can be used until { $day }
unused = Not used yet
used = Used
code-expired = Expired
code-undone = Turned back
copy = Copy
copy-of = Copy code { $code }
copied = Copied
not-copied = Your browser does not allow copying. Please select the code.
undo = Turn back
undo-of = Turn code { $code } back into { $points }
undo-ask = Turn { $code } back into { $points }?
undo-text = The code no longer works then.
undo-yes = Yes, turn back
undoing = Being turned back…

## What stood in the way

waiting = Not redeemed yet
waiting-text = The shop can't be reached. “{ $name }” for { $points } is noted on this device and asked for again as soon as it works. You get one code, however often it is asked for.
waiting-limited = { $minutes ->
    [one] That was a lot of requests. Please try again in a minute.
   *[other] That was a lot of requests. Please try again in { $minutes } minutes.
}
waiting-access = Your sign-in has run out. Sign in to the shop again, and “{ $name }” for { $points } is redeemed.
send-now = Try now
let-be = Let it be
changed = Your points have changed meanwhile
changed-text = Nothing was redeemed now. This is what you have; please choose again.
not-enough = That is more than you have
not-enough-text = Nothing was redeemed. This is what you have; please choose again.
not-offered = This reward has changed
not-offered-text = Nothing was redeemed. Please have a look at what there is now.
code-was-used = The code has been used
code-was-used-text = A used code can't be turned back into points.
code-has-expired = The code has expired
code-has-expired-text = An expired code can't be turned back into points.
not-undone = The code was not turned back
not-undone-text = It still works. Please try again in a moment.
other = That did not work
other-text = Nothing was redeemed. Please load the page again, or write to the shop.

## History

history = History
history-show = Show the history
history-loading = The history is being read…
history-failed = The history can't be read right now.
history-none = Nothing has happened yet.
history-more = Show earlier ones
balance = Then { $points }
not-yet = not available yet
kind-earned = Earned
kind-released = Now available
kind-taken-back = Given back with a refund
kind-spent = Redeemed
kind-given-back = Yours again
kind-expired = Expired
kind-settled = Paid what was to be given back
kind-rules = The rules changed
kind-other = Changed
save-csv = Save as CSV
save-json = Save as JSON
saving = The whole history is being read…
saved = Saved.
not-saved = The history was not saved. Please try again in a moment.
column-day = Day
column-what = What
column-cause = For
column-points = Available points
column-pending = Points not available yet
column-balance = Then available
column-pending-balance = Then not available yet
column-code = Code
column-until = Last day

## One order

would-earn = With an account, this order would earn { $points }
would-earn-text = You can open one after buying, too.
join = Open an account
order-pending = This order earns { $points }
order-available = This order earned { $points }
order-taken-back = Given back with the refund: { $points }
order-none = This order earns no points
order-none-text = That does not change what you already have.
how = How this comes about

## The next reward

next-reward = Next reward
next-ready = You can have it now.
