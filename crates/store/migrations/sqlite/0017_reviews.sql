-- One for each subject of an order; the columns beside the document are derived from it.
CREATE TABLE reviews (
    id TEXT NOT NULL PRIMARY KEY,
    order_id TEXT NOT NULL,
    -- 'delivery', 'shop', or 'product:' and the product's id.
    subject TEXT NOT NULL,
    -- NULL: it is about no product.
    product_id TEXT,
    -- 'pending', 'published', 'rejected'
    state TEXT NOT NULL,
    stars INTEGER NOT NULL,
    photos INTEGER NOT NULL,
    sent_at INTEGER NOT NULL,
    document TEXT NOT NULL,
    UNIQUE (order_id, subject)
) STRICT;

CREATE INDEX reviews_of_product ON reviews (product_id, state, sent_at, id) WHERE product_id IS NOT NULL;
CREATE INDEX reviews_by_stars ON reviews (product_id, state, stars, sent_at, id) WHERE product_id IS NOT NULL;
CREATE INDEX reviews_in_state ON reviews (state, sent_at, id);
