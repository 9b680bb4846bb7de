-- Files with which a body moves in: waiting until somebody says yes, and afterwards who brought in what.
CREATE TABLE arrival.upload (
    upload_id     uuid        PRIMARY KEY,
    kind          text        NOT NULL CHECK (kind IN ('ACCOUNTS', 'CASES')),
    person_id     uuid        NOT NULL,
    file_name     text        NOT NULL,
    content       bytea       NOT NULL,
    former_system text        NOT NULL,
    tell          boolean     NOT NULL,
    kept_at       timestamptz NOT NULL,
    state         text        NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    done          integer     NOT NULL,
    total         integer     NOT NULL,
    beat_at       timestamptz
);
CREATE INDEX upload_kept_at ON arrival.upload (kept_at);
CREATE INDEX upload_person_id ON arrival.upload (person_id, kind);
COMMENT ON TABLE arrival.upload IS 'Files of accounts or open cases; what nobody said yes to is removed after a day, the rest stays as a record without its content';
COMMENT ON COLUMN arrival.upload.upload_id IS 'Identifier';
COMMENT ON COLUMN arrival.upload.kind IS 'What it brings';
COMMENT ON COLUMN arrival.upload.person_id IS 'Who uploaded it; nobody else sees it';
COMMENT ON COLUMN arrival.upload.file_name IS 'Name the file had';
COMMENT ON COLUMN arrival.upload.content IS 'Its bytes; empty once it was brought in';
COMMENT ON COLUMN arrival.upload.former_system IS 'What the system is called from which it comes; empty for accounts';
COMMENT ON COLUMN arrival.upload.tell IS 'Whether those whom it concerns are told';
COMMENT ON COLUMN arrival.upload.kept_at IS 'When it was uploaded';
COMMENT ON COLUMN arrival.upload.state IS 'Where it stands';
COMMENT ON COLUMN arrival.upload.done IS 'How many rows are written';
COMMENT ON COLUMN arrival.upload.total IS 'How many rows there are to write';
COMMENT ON COLUMN arrival.upload.beat_at IS 'When the program that brings it in was last heard of';
