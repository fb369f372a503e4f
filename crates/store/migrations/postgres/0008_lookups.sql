-- Look-ups that were acknowledged and not yet looked into. A row goes once it is known what came of it.
CREATE TABLE lookups (
    challenge_id TEXT COLLATE "C" NOT NULL PRIMARY KEY REFERENCES challenges (id) ON DELETE CASCADE,
    -- The challenge's.
    expires_at BIGINT NOT NULL,
    -- Not to be taken before; 0: at once.
    due_at BIGINT NOT NULL,
    -- What the guest told, as JSON.
    document TEXT NOT NULL
);

CREATE INDEX lookups_by_age ON lookups (expires_at, challenge_id);
