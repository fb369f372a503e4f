-- Declarations of withdrawal, kept whatever they say. A number that is no order's is kept too.
CREATE TABLE withdrawals (
    id TEXT NOT NULL PRIMARY KEY,
    -- NULL: the contract was not found, or not looked for yet.
    order_id TEXT,
    declared_at INTEGER NOT NULL,
    document TEXT NOT NULL,
    -- As the customer was given it, signed.
    receipt TEXT NOT NULL,
    -- Its contract is looked for from then on; NULL: that is done.
    due_at INTEGER
) STRICT;

CREATE INDEX withdrawals_by_order ON withdrawals (order_id, declared_at, id) WHERE order_id IS NOT NULL;
CREATE INDEX withdrawals_to_match ON withdrawals (due_at) WHERE due_at IS NOT NULL;

-- A file that goes with a mail, as JSON.
ALTER TABLE mails ADD COLUMN attachment TEXT;
