-- One for each subject of an order; the columns beside the document are derived from it.
CREATE TABLE reviews (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    order_id TEXT COLLATE "C" NOT NULL,
    -- 'delivery', 'shop', or 'product:' and the product's id.
    subject TEXT COLLATE "C" NOT NULL,
    -- NULL: it is about no product.
    product_id TEXT COLLATE "C",
    -- 'pending', 'published', 'rejected'
    state TEXT COLLATE "C" NOT NULL,
    stars BIGINT NOT NULL,
    photos BIGINT NOT NULL,
    sent_at BIGINT NOT NULL,
    document TEXT NOT NULL,
    UNIQUE (order_id, subject)
);

CREATE INDEX reviews_of_product ON reviews (product_id, state, sent_at, id) WHERE product_id IS NOT NULL;
CREATE INDEX reviews_by_stars ON reviews (product_id, state, stars, sent_at, id) WHERE product_id IS NOT NULL;
CREATE INDEX reviews_in_state ON reviews (state, sent_at, id);
