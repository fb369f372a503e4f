-- A mail that no longer makes sense, or that nobody takes, ends unsent; its row stays for the key's sake.
ALTER TABLE mails ADD COLUMN expires_at BIGINT;
ALTER TABLE mails ADD COLUMN ended_at BIGINT;
-- Where a customer ends mails of this kind; none for what is owed.
ALTER TABLE mails ADD COLUMN unsubscribe_url TEXT;

DROP INDEX mails_unsent;
CREATE INDEX mails_waiting ON mails (created_at, id) WHERE sent_at IS NULL AND ended_at IS NULL;
CREATE INDEX mails_ended ON mails (ended_at) WHERE recipient <> '';
-- Recent orders are looked through for what there is to mail.
CREATE INDEX orders_by_age ON orders (placed_at, id);
