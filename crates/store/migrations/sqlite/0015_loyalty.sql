-- Where each customer's ledger ends; held while somebody adds to it.
CREATE TABLE loyalty_heads (
    customer_id TEXT NOT NULL PRIMARY KEY,
    place INTEGER NOT NULL,
    hash BLOB NOT NULL
) STRICT;

-- What happened to points, only ever added to. Each hash covers the entry before it.
CREATE TABLE loyalty_entries (
    customer_id TEXT NOT NULL,
    -- From 1, without a gap.
    place INTEGER NOT NULL,
    -- The same fact has the same id.
    id TEXT NOT NULL,
    document TEXT NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (customer_id, place)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX loyalty_entries_by_id ON loyalty_entries (customer_id, id);

CREATE TRIGGER loyalty_entries_stay BEFORE UPDATE ON loyalty_entries
BEGIN SELECT RAISE(ABORT, 'entries of a ledger are never changed'); END;

CREATE TRIGGER loyalty_entries_are_kept BEFORE DELETE ON loyalty_entries
BEGIN SELECT RAISE(ABORT, 'entries of a ledger are never deleted'); END;
