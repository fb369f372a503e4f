-- Rises with every write to the order or to what is kept beside it: who has seen a revision knows the order.
ALTER TABLE orders ADD COLUMN revision BIGINT NOT NULL DEFAULT 1;
