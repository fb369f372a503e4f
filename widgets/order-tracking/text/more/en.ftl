### What stands below the answer, and what is said later, in English.

kept = The shop can’t be reached at the moment. This is how your order stood { $when }.
