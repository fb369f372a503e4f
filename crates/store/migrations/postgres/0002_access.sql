-- One-time codes waiting for their answer. No reference to orders: the order may live in the shop alone.
CREATE TABLE challenges (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    order_id TEXT COLLATE "C",
    code_hash BYTEA NOT NULL,
    expires_at BIGINT NOT NULL,
    tries_left BIGINT NOT NULL,
    used_at BIGINT
);

CREATE INDEX challenges_by_expiry ON challenges (expires_at);

-- How often a bucket was hit since its window opened.
CREATE TABLE hits (
    bucket TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    opened_at BIGINT NOT NULL,
    seen BIGINT NOT NULL
);

CREATE INDEX hits_by_opening ON hits (opened_at);
