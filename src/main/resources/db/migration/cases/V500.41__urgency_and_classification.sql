-- Four grades in place of urgent or not, two classifications, and the moment by the clock of what endangers a life.
ALTER TABLE cases.case_file ADD COLUMN urgency text NOT NULL DEFAULT 'ORDINARY'
    CHECK (urgency IN ('ORDINARY', 'URGENT', 'VERY_URGENT', 'DANGER_TO_LIFE'));
UPDATE cases.case_file SET urgency = 'URGENT' WHERE urgent;
ALTER TABLE cases.case_file DROP COLUMN urgent;
ALTER TABLE cases.case_file ADD COLUMN classification text NOT NULL DEFAULT 'ORDINARY'
    CHECK (classification IN ('ORDINARY', 'CONFIDENTIAL'));
ALTER TABLE cases.case_file ADD COLUMN due_at timestamptz;
ALTER TABLE cases.case_file ADD CONSTRAINT case_file_by_the_clock
    CHECK ((urgency = 'DANGER_TO_LIFE') = (due_at IS NOT NULL));
CREATE INDEX case_file_open_due_at ON cases.case_file (due_at) WHERE due_at IS NOT NULL AND answered_at IS NULL;
COMMENT ON COLUMN cases.case_file.urgency IS 'Grade of urgency';
COMMENT ON COLUMN cases.case_file.classification IS 'Whether only those see it who have a part in it';
COMMENT ON COLUMN cases.case_file.due_at IS 'Promised moment by the clock; null for what has a date';
