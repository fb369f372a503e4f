-- The first answer to each write, for those who ask again.
CREATE TABLE idempotency_keys (
    scope TEXT COLLATE "C" NOT NULL,
    idempotency_key TEXT COLLATE "C" NOT NULL,
    body_hash BYTEA NOT NULL,
    claimed_at BIGINT NOT NULL,
    -- NULL: the first call is still running.
    status BIGINT,
    body BYTEA,
    PRIMARY KEY (scope, idempotency_key)
);

CREATE INDEX idempotency_keys_by_age ON idempotency_keys (claimed_at);
