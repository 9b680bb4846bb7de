-- When its years are over, a case loses everything personal and stays as a row that statistics count.
ALTER TABLE cases.case_file ADD COLUMN erased_at timestamptz;
COMMENT ON COLUMN cases.case_file.erased_at IS 'When everything personal was erased; null while it is kept';
ALTER TABLE cases.case_file DROP CONSTRAINT case_file_check, DROP CONSTRAINT case_file_check1;
ALTER TABLE cases.case_file
    ADD CONSTRAINT case_file_anonymous CHECK (erased_at IS NOT NULL OR anonymous = (applicant_id IS NULL)),
    ADD CONSTRAINT case_file_anonymous_report CHECK (
        NOT anonymous OR (type = 'REPORT' AND mobile IS NULL AND email IS NULL AND foreign_phone IS NULL
                          AND (secret_digest IS NOT NULL OR erased_at IS NOT NULL))),
    ADD CONSTRAINT case_file_erased CHECK (
        erased_at IS NULL OR (applicant_id IS NULL AND mobile IS NULL AND email IS NULL AND foreign_phone IS NULL
                              AND secret_digest IS NULL AND late_reason IS NULL AND place = ''));
CREATE INDEX case_file_kept ON cases.case_file (type, closed_at) WHERE closed_at IS NOT NULL AND erased_at IS NULL;
