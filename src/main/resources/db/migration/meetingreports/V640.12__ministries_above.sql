-- A ministry above an organisation has the activity of its managers as well (M-3).
ALTER TABLE meetingreports.activity
    ADD COLUMN above_id   uuid REFERENCES directory.unit (unit_id),
    ADD COLUMN above_name text,
    ADD CHECK ((above_id IS NULL) = (above_name IS NULL));
CREATE INDEX activity_above_id ON meetingreports.activity (above_id, year, season);
COMMENT ON COLUMN meetingreports.activity.above_id IS 'Headquarters of the ministry to which the body of that unit belonged then; null when it belonged to none';
COMMENT ON COLUMN meetingreports.activity.above_name IS 'Name of those headquarters then';

ALTER TABLE meetingreports.activity_receipt
    DROP CONSTRAINT activity_receipt_recipient_check,
    ADD CHECK (recipient IN ('MINISTRY', 'MINISTRY_ABOVE', 'GOVERNORATE'));
COMMENT ON COLUMN meetingreports.activity_receipt.recipient IS 'Which of them';
