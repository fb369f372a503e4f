-- The outbox. A sent mail is emptied after a while; its row stays for the key's sake.
CREATE TABLE mails (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    dedupe_key TEXT COLLATE "C" NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    recipient TEXT NOT NULL,
    locale TEXT NOT NULL,
    subject TEXT NOT NULL,
    body_text TEXT NOT NULL,
    body_html TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    -- Not to be taken before; 0: at once.
    due_at BIGINT NOT NULL,
    sent_at BIGINT
);

CREATE INDEX mails_unsent ON mails (created_at, id) WHERE sent_at IS NULL;
CREATE INDEX mails_by_age ON mails (created_at, id);
CREATE INDEX mails_to_empty ON mails (sent_at) WHERE recipient <> '';
