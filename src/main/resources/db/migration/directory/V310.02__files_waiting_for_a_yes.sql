-- Files that were uploaded and shown, and wait until the person says yes; gone after a day.
CREATE TABLE directory.waiting_file (
    waiting_id     uuid        NOT NULL,
    number         integer     NOT NULL,
    person_id      uuid        NOT NULL,
    kept_at        timestamptz NOT NULL,
    file_name      text        NOT NULL,
    content        bytea       NOT NULL,
    PRIMARY KEY (waiting_id, number)
);
CREATE INDEX waiting_file_kept_at ON directory.waiting_file (kept_at);
COMMENT ON TABLE directory.waiting_file IS 'Uploaded sheets between preview and saving; removed after a day';
COMMENT ON COLUMN directory.waiting_file.waiting_id IS 'The upload they came with';
COMMENT ON COLUMN directory.waiting_file.number IS 'Their order in it';
COMMENT ON COLUMN directory.waiting_file.person_id IS 'Who uploaded them; nobody else sees them';
COMMENT ON COLUMN directory.waiting_file.kept_at IS 'When';
COMMENT ON COLUMN directory.waiting_file.file_name IS 'Name the file had';
COMMENT ON COLUMN directory.waiting_file.content IS 'Its bytes';
