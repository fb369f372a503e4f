-- Of a mail the customer can do without: whose choice holds, and about which order, as JSON. NULL: it is owed.
ALTER TABLE mails ADD COLUMN optional TEXT;

-- What customers were asked by mail. A vote is an ask too, and is kept with the votes.
CREATE TABLE asks (
    order_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (order_id, kind)
) STRICT;

-- Orders that changed and were not looked through for mails since.
CREATE TABLE unmailed (
    order_id TEXT NOT NULL PRIMARY KEY,
    -- The newest change, so that one made while the order is looked through is not passed over.
    mark INTEGER NOT NULL
) STRICT;
