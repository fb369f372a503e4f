### What stands below the answer, and what is said later, in German.

kept = Der Shop ist gerade nicht erreichbar. So stand Ihre Bestellung { $when }.
