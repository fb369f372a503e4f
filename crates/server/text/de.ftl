# Mails an Kundinnen und Kunden, auf Deutsch.

## Die Mail mit einem Einmalcode
access-code-subject = Ihr Code für die Bestellung { $number }
access-code-lead = Geben Sie diesen Code ein, um Ihre Bestellung { $number } bei { $shop } zu sehen:
access-code-expiry = Der Code gilt einmal und { $minutes } Minuten lang.
access-code-not-you = Falls Sie ihn nicht angefordert haben, können Sie diese E-Mail ignorieren. Ohne den Code sieht niemand Ihre Bestellung.
