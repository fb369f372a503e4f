### Help about an order, in Swedish.

loading = Hjälpen laddas …
title = Hjälp med order { $number }
failed-title = Hjälpen kan inte visas just nu
offline-text = Du är offline. Anslut till internet och försök igen.
timeout-text = Det tar längre tid än det borde. Kanske är anslutningen långsam.
outage-text = Felet är hos oss och påverkar inte din beställning. Försök igen om några minuter.
garbled-text = Svaret går inte att förstå här. Ladda om sidan eller försök igen senare.
setup-text = Butiken behöver rätta till det här. Du kan alltid svara på mejlet som bekräftade din beställning.
access-text = Din åtkomst har gått ut, eller så öppnar länken inte den här beställningen. Öppna den igen med länken i ditt mejl.
limited-text = { $minutes ->
    [one] För många försök på kort tid. Vänta en minut och försök igen.
   *[other] För många försök på kort tid. Vänta { $minutes } minuter och försök igen.
}
retry = Försök igen
no-order-title = Hjälp med din beställning
no-order-text = Öppna din beställning med länken i mejlet, så visas svaren som passar här.

read-more = Läs mer

contact-title = Fråga oss
write = Skriv till oss om order { $number }
contact-page = Kontaktsida
no-way = Svara på mejlet som bekräftade din beställning, så tar vi hand om det.
reply-by = Ett meddelande du skickar nu besvaras senast { $when }.
day-at = { $day } kl. { $time }
hours-title = På telefon
open-now = Öppet nu
opens = Öppnar { $when }
closed-now = Stängt nu
span = { $from } – { $to }
