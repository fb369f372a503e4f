-- Where each customer's ledger ends; held while somebody adds to it.
CREATE TABLE loyalty_heads (
    customer_id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    place BIGINT NOT NULL,
    hash BYTEA NOT NULL
);

-- What happened to points, only ever added to. Each hash covers the entry before it.
CREATE TABLE loyalty_entries (
    customer_id TEXT COLLATE "C" NOT NULL,
    -- From 1, without a gap.
    place BIGINT NOT NULL,
    -- The same fact has the same id.
    id TEXT COLLATE "C" NOT NULL,
    document TEXT NOT NULL,
    hash BYTEA NOT NULL,
    PRIMARY KEY (customer_id, place)
);

CREATE UNIQUE INDEX loyalty_entries_by_id ON loyalty_entries (customer_id, id);

CREATE FUNCTION loyalty_entries_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'entries of a ledger are never changed or deleted';
END $$;

CREATE TRIGGER loyalty_entries_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON loyalty_entries
FOR EACH STATEMENT EXECUTE FUNCTION loyalty_entries_stay();
