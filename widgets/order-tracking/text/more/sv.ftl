### What stands below the answer, and what is said later, in Swedish.

kept = Det går inte att nå butiken just nu. Så här såg din beställning ut { $when }.
