-- The number of the parcel a return comes back in, as model's normal_number writes it; NULL: nobody told one.
ALTER TABLE returns ADD COLUMN tracking_number TEXT COLLATE "C";

UPDATE returns SET tracking_number = document::json ->> 'tracking_number';

CREATE INDEX returns_by_tracking_number ON returns (tracking_number) WHERE tracking_number IS NOT NULL;
