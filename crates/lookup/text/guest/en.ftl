### The way in without a link, in English.

lookup-title = Find your order
lookup-intro = Enter the order number and one detail from the order. We then send a code to its e-mail address.
lookup-number = Order number
lookup-number-hint = You find it in the mail that confirmed your order.
lookup-by = And one of these
lookup-email = E-mail address
lookup-email-hint = The one you ordered with.
lookup-phone = Phone number
lookup-phone-hint = The one you gave with the order.
lookup-postcode = Postcode
lookup-postcode-hint = Of the delivery address.
lookup-submit = Send me a code
sending = One moment…
errors-title = { $count ->
    [one] One field needs another look
   *[other] { $count } fields need another look
}
error-number = Enter the order number
error-email = Enter the e-mail address, like name@example.com
error-phone = Enter the phone number
error-postcode = Enter the postcode
notice-expired = Your access has expired. It lasts only a while, so that nobody else sees your order. Find it again here.
notice-link-invalid = This link does not work. It may have been cut off when it was copied. Find your order here instead.
notice-not-found = There is no order here. Check the number and try again.
notice-no-access = This link does not open the whole order. Find it here to see everything.
code-title = Enter the code from your mail
code-sent = If these details belong to an order, a six-digit code is on its way to the e-mail address of that order.
code-expires = { $minutes ->
    [one] The code works for one minute.
   *[other] The code works for { $minutes } minutes.
}
code-label = Six-digit code
code-submit = Continue
code-resend = Send a new code
code-resent = A new code is on its way. Only the newest one works.
code-missing = No mail after a few minutes? Look in the spam folder. We can’t say whether the details were right; if in doubt, check them.
code-start-over = Change the details
error-code = Enter the six digits from the mail
error-code-wrong = This code does not work. Check the digits, or have a new one sent.
