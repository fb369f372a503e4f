### What a customer hears about, in Swedish.

loading = Dina val laddas …
title = Det vi skriver till dig om
failed-title = Dina val kan inte visas just nu
no-access-text = Öppna sidan med länken i något av våra mejl, så visas dina val här.
goes-to = Mejl går till { $email }. Varje ändring gäller direkt.
saved = Sparat.
not-saved = Det här sparades inte

by-email = Med e-post
by-sms = Med sms
by-other = På annat sätt
order-updates = Dina beställningar
order-updates-hint = Bekräftelse, skickat, levererat och när något är fel.
care-tips = Skötselråd
care-tips-hint = Så tar du hand om det du köpt.
reviews = Omdömen
reviews-hint = En fråga om det du köpt.
points = Poäng
points-hint = Innan poäng går ut, och vad de räcker till.
offers = Nyheter och erbjudanden
offers-hint = Det som är nytt, då och då.

confirm-title = Verkligen inget om dina beställningar?
confirm-text = Då berättar vi inte när ett paket skickas, kommer fram eller försvinner. Koder, kvitton och svar på dina anmälningar kommer ändå.
confirm-keep = Behåll dem
confirm-off = Stäng av dem

less-title = Höra mindre
only-order-updates = Bara om beställningar
only-already = Du hör bara av oss om dina beställningar.
pause = { $days ->
    [one] Pausa en dag
   *[other] Pausa { $days } dagar
}
paused = Pausat till och med { $day }. Till dess hör du bara av oss om dina beställningar.
end-pause = Avsluta pausen

offline-text = Du är offline. Anslut till internet och försök igen.
timeout-text = Det tar längre tid än det borde. Kanske är anslutningen långsam.
outage-text = Felet är hos oss. Försök igen om några minuter.
garbled-text = Svaret går inte att förstå här. Ladda om sidan eller försök igen senare.
setup-text = Butiken behöver rätta till det här. Varje mejl har också en länk för att avsluta.
limited-text = { $minutes ->
    [one] För många försök på kort tid. Vänta en minut och försök igen.
   *[other] För många försök på kort tid. Vänta { $minutes } minuter och försök igen.
}
retry = Försök igen
