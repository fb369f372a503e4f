### The way in without a link, in Swedish.

lookup-title = Hitta din beställning
lookup-intro = Ange beställningsnumret och en uppgift från beställningen. Sedan skickar vi en kod till dess e-postadress.
lookup-number = Beställningsnummer
lookup-number-hint = Det står i mejlet som bekräftade din beställning.
lookup-by = Och en av dessa
lookup-email = E-postadress
lookup-email-hint = Den du beställde med.
lookup-phone = Telefonnummer
lookup-phone-hint = Det du uppgav när du beställde.
lookup-postcode = Postnummer
lookup-postcode-hint = I leveransadressen.
lookup-submit = Skicka en kod
sending = Ett ögonblick …
errors-title = { $count ->
    [one] Ett fält behöver ses över
   *[other] { $count } fält behöver ses över
}
error-number = Ange beställningsnumret
error-email = Ange e-postadressen, till exempel namn@example.com
error-phone = Ange telefonnumret
error-postcode = Ange postnumret
notice-expired = Din åtkomst har gått ut. Den gäller bara en tid, så att ingen annan ser din beställning. Sök fram den igen här.
notice-link-invalid = Den här länken fungerar inte. Den kan ha kapats när den kopierades. Sök fram din beställning här i stället.
notice-not-found = Det finns ingen beställning här. Kontrollera numret och försök igen.
notice-no-access = Den här länken öppnar inte hela beställningen. Sök fram den här för att se allt.
code-title = Ange koden från mejlet
code-sent = Om uppgifterna hör till en beställning är en sexsiffrig kod på väg till beställningens e-postadress.
code-expires = { $minutes ->
    [one] Koden gäller i en minut.
   *[other] Koden gäller i { $minutes } minuter.
}
code-label = Sexsiffrig kod
code-submit = Fortsätt
code-resend = Skicka en ny kod
code-resent = En ny kod är på väg. Bara den senaste gäller.
code-missing = Inget mejl efter några minuter? Titta i skräpposten. Vi får inte avslöja om uppgifterna stämde, så kontrollera dem om du är osäker.
code-start-over = Ändra uppgifterna
error-code = Ange de sex siffrorna från mejlet
error-code-wrong = Koden gäller inte. Kontrollera siffrorna eller be om en ny.
