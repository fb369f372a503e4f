# Mejl till kunder, på svenska.

## Mejlet med en engångskod
access-code-subject = Din kod för beställning { $number }
access-code-lead = Ange koden för att se beställning { $number } hos { $shop }:
access-code-expiry = Koden gäller en gång och i { $minutes } minuter.
access-code-not-you = Om du inte har bett om koden kan du bortse från mejlet. Ingen ser din beställning utan koden.
