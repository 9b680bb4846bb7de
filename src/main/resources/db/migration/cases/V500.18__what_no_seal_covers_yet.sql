-- Which cases have grown since their last seal stands beside the files: a seal, and most events, then change no index of
-- the files.
CREATE TABLE cases.unsealed (
    case_id uuid PRIMARY KEY
);
COMMENT ON TABLE cases.unsealed IS 'Cases with entries that no seal covers yet';
COMMENT ON COLUMN cases.unsealed.case_id IS 'The case';
INSERT INTO cases.unsealed (case_id) SELECT id FROM cases.case_file WHERE sealed_entry < last_entry;
DROP INDEX cases.case_file_unsealed;
ALTER TABLE cases.case_file DROP COLUMN sealed_entry;

DROP INDEX cases.case_file_answered;
CREATE INDEX case_file_answered ON cases.case_file (answered_at) WHERE answered_at IS NOT NULL AND closed_at IS NULL;
ALTER TABLE cases.case_file SET (fillfactor = 85);
