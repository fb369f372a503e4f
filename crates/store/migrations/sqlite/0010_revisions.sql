-- Rises with every write to the order or to what is kept beside it: who has seen a revision knows the order.
ALTER TABLE orders ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
