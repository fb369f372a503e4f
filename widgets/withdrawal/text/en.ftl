### Withdrawing from a contract, in English. The law's words on the two buttons are no texts: `src/labels.rs`.

title = Your right of withdrawal
intro = You can withdraw from your contract without saying why. It takes two short steps and no account.
of-order = Order { $number }
until = You have until the end of { $day }.
not-begun = Your order has not fully arrived, so the period has not begun. You can withdraw already now.
late = The period ended on { $day }. You can still send your withdrawal: it is received, and noted as late.
declared = We received a withdrawal on { $at }: { $number }.
day-at = { $day } at { $time } ({ $zone })
step = Step { $at } of { $of }

## Step one

form-title = Withdraw from a contract
form-intro = Three details are enough. No reason is needed.
note-access = Your order can’t be shown with this link. You can withdraw all the same: fill in the three details.
note-away = Your order can’t be shown at the moment. You can withdraw from all of it all the same; to choose single items, show the order first.
note-retry = Show the order
name = Your name
contract = Order number
contract-hint = It is in the mail that confirmed your order.
email = E-mail address
email-hint = The receipt goes there at once.
scope = What do you withdraw from?
scope-whole = The whole order
scope-some = Only some items
items = Which items?
pieces = { $count ->
    [one] One piece
   *[other] { $count } pieces
}
pieces-of = { $name }: how many pieces?
gone = Has come back, is on its way back, or was cancelled.
go-on = Continue
errors = { $count ->
    [one] One detail needs another look
   *[other] { $count } details need another look
}
needs-name = Enter your name
needs-contract = Enter the order number
needs-email = Enter an e-mail address such as name@example.com
needs-shorter = { $label }: at most 254 characters fit
needs-items = Choose at least one item, or the whole order

## What the right of withdrawal does not reach

exempt-still = You can include it all the same.
exempt-included = It is included all the same.
exempt-service-performed = No right of withdrawal: the service was performed in full, as you wished.
exempt-market-price = No right of withdrawal: its price moves with the financial market.
exempt-made-to-order = No right of withdrawal: it was made to your order or is clearly personal.
exempt-perishable = No right of withdrawal: it spoils or expires quickly.
exempt-unsealed = No right of withdrawal once it is opened: it is sealed for health or hygiene.
exempt-mixed = No right of withdrawal: once delivered, it can’t be told apart from what it was mixed with.
exempt-alcohol-to-come = No right of withdrawal: its price was fixed when you ordered, it comes after more than 30 days, and its value moves with the market.
exempt-urgent-repair = No right of withdrawal: you asked for an urgent repair at your home.
exempt-recording-unsealed = No right of withdrawal once it is opened: it is a sealed recording or sealed software.
exempt-press = No right of withdrawal: it is a newspaper or magazine without a subscription.
exempt-public-auction = No right of withdrawal: you bought it at a public auction.
exempt-dated-service = No right of withdrawal: it is booked for a certain day or period.
exempt-digital-begun = No right of withdrawal: you wanted the digital content at once, and agreed that the right ends with it.
exempt-other = The law may give no right of withdrawal for this.

## Step two

check-title = Check what will be sent
statement = I withdraw from this contract:
scope-said = Withdrawal from
email-said = Receipt goes to
change = Change
sending = Your withdrawal is being sent…
stop-broken = The connection broke off
stop-broken-text = Nobody knows whether your withdrawal arrived. Check that you are online, then press the button again: it counts only once.
stop-reloaded = The page was loaded anew before the answer came
stop-outage = The shop can’t receive it at the moment
stop-outage-text = The fault is not yours, and what you entered stays here. Please try again in a few minutes.
stop-limited = Too many tries in a short time
stop-limited-text = { $minutes ->
    [one] Wait one minute, then press the button again. What you entered stays here.
   *[other] Wait { $minutes } minutes, then press the button again. What you entered stays here.
}
stop-other = That did not work
stop-other-text = Nothing was received. Please try again later; what you entered stays here.
other-ways = You can also withdraw in your own words, by e-mail or letter to the shop. What counts is the day you send it.

## The receipt

receipt-title = We received your withdrawal
received = { $shop } received it on { $when }.
copy = A copy goes to { $email }.
received-late = It was sent after the last day of the period, { $day }. It was received all the same, and is noted as late.
received-late-some-day = It was sent after the last day of the period. It was received all the same, and is noted as late.
number = Number
declaration = Declaration
scope-picked = Single items
meaning = This receipt says that your withdrawal was received, and when. It does not say that it was accepted.
save = Save the receipt
save-hint = The file is signed: anyone can check later that it is genuine and unchanged.
saved = Receipt saved
print = Print
next-title = What happens now
next-if = Where you have the right of withdrawal, this follows from the law:
next-send = Within 14 days you send back what you have received, unless the shop collects it.
next-money = Within 14 days the shop pays back what you paid. It may wait until it has the items, or proof that you sent them.
next-late = The shop looks into it and tells you whether it takes the withdrawal although it was late.
next-number = When you write to the shop about it, quote { $number }.
again = Send another withdrawal
