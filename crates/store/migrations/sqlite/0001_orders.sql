-- Instants are nanoseconds since 1970-01-01T00:00:00Z, in every table.
CREATE TABLE orders (
    id TEXT NOT NULL PRIMARY KEY,
    -- As model's normal_number writes it; NULL: the order can't be looked up by number.
    number_key TEXT,
    -- NULL: a guest's order.
    customer_id TEXT,
    placed_at INTEGER NOT NULL,
    -- The whole order as JSON; the columns above are derived from it.
    document TEXT NOT NULL
) STRICT;

CREATE INDEX orders_by_number ON orders (number_key) WHERE number_key IS NOT NULL;
CREATE INDEX orders_by_customer ON orders (customer_id, placed_at, id) WHERE customer_id IS NOT NULL;

-- What a guest may give besides the number.
CREATE TABLE order_contacts (
    order_id TEXT NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (order_id, kind, value)
) STRICT, WITHOUT ROWID;
