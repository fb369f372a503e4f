-- Requests for returns, the whole of each as JSON.
CREATE TABLE returns (
    id TEXT NOT NULL PRIMARY KEY,
    order_id TEXT NOT NULL,
    requested_at INTEGER NOT NULL,
    -- From then on it lapses, unless it was sent off; NULL: it does not.
    lapses_at INTEGER,
    document TEXT NOT NULL
) STRICT;

CREATE INDEX returns_by_order ON returns (order_id, requested_at, id);
CREATE INDEX returns_to_lapse ON returns (lapses_at) WHERE lapses_at IS NOT NULL;

-- Pieces of a variant that are held: for a while, or for a request.
CREATE TABLE reservations (
    id TEXT NOT NULL PRIMARY KEY,
    order_id TEXT NOT NULL,
    -- The line they are to take the place of; NULL: of a request that was sent.
    line_id TEXT,
    -- The request they are kept for.
    return_id TEXT,
    variant_id TEXT NOT NULL,
    quantity INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    -- Not held any more from then on; NULL: until released.
    held_until INTEGER
) STRICT;

CREATE INDEX reservations_by_variant ON reservations (variant_id);
CREATE INDEX reservations_by_order ON reservations (order_id);
CREATE INDEX reservations_by_end ON reservations (held_until) WHERE held_until IS NOT NULL;
