-- One-time codes waiting for their answer. No reference to orders: the order may live in the shop alone.
CREATE TABLE challenges (
    id TEXT NOT NULL PRIMARY KEY,
    order_id TEXT,
    code_hash BLOB NOT NULL,
    expires_at INTEGER NOT NULL,
    tries_left INTEGER NOT NULL,
    used_at INTEGER
) STRICT;

CREATE INDEX challenges_by_expiry ON challenges (expires_at);

-- How often a bucket was hit since its window opened.
CREATE TABLE hits (
    bucket TEXT NOT NULL PRIMARY KEY,
    opened_at INTEGER NOT NULL,
    seen INTEGER NOT NULL
) STRICT;

CREATE INDEX hits_by_opening ON hits (opened_at);
