-- Requests for returns, the whole of each as JSON.
CREATE TABLE returns (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    order_id TEXT COLLATE "C" NOT NULL,
    requested_at BIGINT NOT NULL,
    -- From then on it lapses, unless it was sent off; NULL: it does not.
    lapses_at BIGINT,
    document TEXT NOT NULL
);

CREATE INDEX returns_by_order ON returns (order_id, requested_at, id);
CREATE INDEX returns_to_lapse ON returns (lapses_at) WHERE lapses_at IS NOT NULL;

-- Pieces of a variant that are held: for a while, or for a request.
CREATE TABLE reservations (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    order_id TEXT COLLATE "C" NOT NULL,
    -- The line they are to take the place of; NULL: of a request that was sent.
    line_id TEXT COLLATE "C",
    -- The request they are kept for.
    return_id TEXT COLLATE "C",
    variant_id TEXT COLLATE "C" NOT NULL,
    quantity BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    -- Not held any more from then on; NULL: until released.
    held_until BIGINT
);

CREATE INDEX reservations_by_variant ON reservations (variant_id);
CREATE INDEX reservations_by_order ON reservations (order_id);
CREATE INDEX reservations_by_end ON reservations (held_until) WHERE held_until IS NOT NULL;
