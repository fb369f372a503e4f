-- The first answer to each write, for those who ask again.
CREATE TABLE idempotency_keys (
    scope TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    body_hash BLOB NOT NULL,
    claimed_at INTEGER NOT NULL,
    -- NULL: the first call is still running.
    status INTEGER,
    body BLOB,
    PRIMARY KEY (scope, idempotency_key)
) STRICT;

CREATE INDEX idempotency_keys_by_age ON idempotency_keys (claimed_at);
