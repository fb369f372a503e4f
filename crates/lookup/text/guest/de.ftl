### The way in without a link, in German.

lookup-title = Bestellung finden
lookup-intro = Geben Sie die Bestellnummer und eine weitere Angabe ein. Wir senden dann einen Code an die E-Mail-Adresse der Bestellung.
lookup-number = Bestellnummer
lookup-number-hint = Sie steht in der E-Mail, mit der wir Ihre Bestellung bestätigt haben.
lookup-by = Und eine dieser Angaben
lookup-email = E-Mail-Adresse
lookup-email-hint = Mit der Sie bestellt haben.
lookup-phone = Telefonnummer
lookup-phone-hint = Die Sie bei der Bestellung angegeben haben.
lookup-postcode = Postleitzahl
lookup-postcode-hint = Der Lieferadresse.
lookup-submit = Code anfordern
sending = Einen Moment …
errors-title = { $count ->
    [one] Bitte sehen Sie sich ein Feld noch einmal an
   *[other] Bitte sehen Sie sich { $count } Felder noch einmal an
}
error-number = Geben Sie die Bestellnummer ein
error-email = Geben Sie die E-Mail-Adresse ein, zum Beispiel name@example.com
error-phone = Geben Sie die Telefonnummer ein
error-postcode = Geben Sie die Postleitzahl ein
notice-expired = Ihr Zugang ist abgelaufen. Er gilt nur eine Zeit lang, damit niemand sonst Ihre Bestellung sieht. Hier finden Sie sie wieder.
notice-link-invalid = Dieser Link funktioniert nicht. Vielleicht wurde er beim Kopieren abgeschnitten. Sie finden Ihre Bestellung hier.
notice-not-found = Hier gibt es keine Bestellung. Prüfen Sie die Nummer und versuchen Sie es noch einmal.
notice-no-access = Dieser Link öffnet nicht die ganze Bestellung. Hier können Sie alles aufrufen.
code-title = Geben Sie den Code aus der E-Mail ein
code-sent = Wenn diese Angaben zu einer Bestellung gehören, ist ein sechsstelliger Code an deren E-Mail-Adresse unterwegs.
code-expires = { $minutes ->
    [one] Der Code gilt eine Minute lang.
   *[other] Der Code gilt { $minutes } Minuten lang.
}
code-label = Sechsstelliger Code
code-submit = Weiter
code-resend = Neuen Code senden
code-resent = Ein neuer Code ist unterwegs. Nur der letzte gilt.
code-missing = Nach einigen Minuten noch keine E-Mail? Sehen Sie im Spam-Ordner nach. Ob die Angaben stimmen, dürfen wir nicht sagen; prüfen Sie sie im Zweifel.
code-start-over = Angaben ändern
error-code = Geben Sie die sechs Ziffern aus der E-Mail ein
error-code-wrong = Dieser Code gilt nicht. Prüfen Sie die Ziffern oder lassen Sie sich einen neuen senden.
