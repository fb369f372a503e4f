-- Tells whether any order of a customer was written since, from the index alone.
CREATE INDEX orders_revisions ON orders (customer_id, revision) WHERE customer_id IS NOT NULL;
