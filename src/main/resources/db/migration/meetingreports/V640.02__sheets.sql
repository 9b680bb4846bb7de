CREATE TABLE meetingreports.sheet (
    id           uuid        PRIMARY KEY,
    unit_id      uuid        NOT NULL REFERENCES directory.unit (unit_id),
    file_name    text        NOT NULL,
    content      bytea,
    sent_at      timestamptz NOT NULL,
    sent_by      uuid        NOT NULL,
    sent_by_name text        NOT NULL,
    taken_at     timestamptz,
    taken_rows   integer     NOT NULL DEFAULT 0,
    CHECK ((taken_at IS NULL) = (content IS NOT NULL))
);
CREATE INDEX sheet_unit_id ON meetingreports.sheet (unit_id);
CREATE INDEX sheet_waiting ON meetingreports.sheet (sent_at) WHERE taken_at IS NULL;
COMMENT ON TABLE meetingreports.sheet IS 'Sheets that bodies keep themselves, until they are taken in or a day is over (M-9)';
COMMENT ON COLUMN meetingreports.sheet.id IS 'Names it';
COMMENT ON COLUMN meetingreports.sheet.unit_id IS 'The unit whose people stand in it';
COMMENT ON COLUMN meetingreports.sheet.file_name IS 'Name of the file, as it was sent';
COMMENT ON COLUMN meetingreports.sheet.content IS 'The file; null once its rows are taken in';
COMMENT ON COLUMN meetingreports.sheet.sent_at IS 'When it was sent';
COMMENT ON COLUMN meetingreports.sheet.sent_by IS 'Person who sent it';
COMMENT ON COLUMN meetingreports.sheet.sent_by_name IS 'Name of that person then';
COMMENT ON COLUMN meetingreports.sheet.taken_at IS 'When its rows were taken in; null before';
COMMENT ON COLUMN meetingreports.sheet.taken_rows IS 'How many rows that were';
