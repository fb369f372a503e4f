-- Who saw or changed which order, without personal data. Only ever added to.
CREATE TABLE audit (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at BIGINT NOT NULL,
    operation TEXT NOT NULL,
    order_id TEXT COLLATE "C",
    subject TEXT NOT NULL,
    outcome TEXT NOT NULL,
    request_id TEXT NOT NULL
);

CREATE INDEX audit_by_order ON audit (order_id, at);
