# Mails to customers, in English.

## The mail with a one-time code
access-code-subject = Your code for order { $number }
access-code-lead = Enter this code to see your order { $number } at { $shop }:
access-code-expiry = The code works once and for { $minutes } minutes.
access-code-not-you = If you did not ask for it, you can ignore this e-mail. Nobody sees your order without the code.
