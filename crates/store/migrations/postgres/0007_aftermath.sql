-- What is kept beside the shop's document, as JSON: derived from the five tables below whenever one of them changes,
-- so that an order is read with one statement.
ALTER TABLE orders ADD COLUMN aftermath TEXT;

-- The numbers of an order's parcels, as model's normal_number writes them.
CREATE TABLE order_tracking_numbers (
    order_id TEXT COLLATE "C" NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
    tracking_number TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (order_id, tracking_number)
);

CREATE INDEX orders_by_tracking_number ON order_tracking_numbers (tracking_number);

-- What carriers reported, whether an order has the number or not.
CREATE TABLE reports (
    tracking_number TEXT COLLATE "C" NOT NULL,
    -- Two reports with one identity are one.
    identity TEXT COLLATE "C" NOT NULL,
    received_at BIGINT NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (tracking_number, identity)
);

CREATE TABLE claims (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    order_id TEXT COLLATE "C" NOT NULL,
    opened_at BIGINT NOT NULL,
    document TEXT NOT NULL
);

CREATE INDEX claims_by_order ON claims (order_id, opened_at, id);

-- The newest vote on each parcel.
CREATE TABLE votes (
    order_id TEXT COLLATE "C" NOT NULL,
    parcel_id TEXT COLLATE "C" NOT NULL,
    at BIGINT NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (order_id, parcel_id)
);

CREATE TABLE cancellations (
    order_id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL
);

-- Photos sent before what they belong to. The bytes are in the object store, under the id.
CREATE TABLE uploads (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    -- Who may use it: an order or a customer.
    owner TEXT COLLATE "C" NOT NULL,
    bytes BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    -- What names it; NULL: nothing yet.
    used_by TEXT COLLATE "C"
);

CREATE INDEX uploads_unused ON uploads (expires_at) WHERE used_by IS NULL;

CREATE TABLE preferences (
    customer TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    document TEXT NOT NULL
);

-- What changed, in the order in which it was committed.
CREATE TABLE changes (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id TEXT COLLATE "C" NOT NULL,
    customer_id TEXT COLLATE "C",
    -- When the tidying first met it; it is kept for a while from then.
    met_at BIGINT
);

CREATE INDEX changes_by_age ON changes (met_at);
