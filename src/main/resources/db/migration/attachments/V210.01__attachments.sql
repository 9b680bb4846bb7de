CREATE SCHEMA attachments;

CREATE TABLE attachments.blob (
    sha256             bytea       NOT NULL PRIMARY KEY,
    content            bytea       NOT NULL,
    last_referenced_at timestamptz NOT NULL
);
-- What comes in is compressed already.
ALTER TABLE attachments.blob ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE INDEX blob_last_referenced_at ON attachments.blob (last_referenced_at);
COMMENT ON TABLE attachments.blob IS 'Contents of files, each stored once';
COMMENT ON COLUMN attachments.blob.sha256 IS 'Digest of the content, its address';
COMMENT ON COLUMN attachments.blob.content IS 'The bytes as they are served';
COMMENT ON COLUMN attachments.blob.last_referenced_at IS 'When a file last came with this content; guards it against being cleaned away at that moment';

CREATE TABLE attachments.attachment (
    subject_id uuid        NOT NULL,
    id         uuid        NOT NULL,
    sha256     bytea       NOT NULL REFERENCES attachments.blob (sha256),
    name       text        NOT NULL,
    sent_name  text        NOT NULL,
    type       text        NOT NULL,
    size       integer     NOT NULL,
    stored_at  timestamptz NOT NULL,
    position   integer     NOT NULL,
    staged     boolean     NOT NULL,
    PRIMARY KEY (subject_id, id)
);
CREATE INDEX attachment_sha256 ON attachments.attachment (sha256);
CREATE INDEX attachment_staged ON attachments.attachment (stored_at) WHERE staged;
COMMENT ON TABLE attachments.attachment IS 'Files and what they belong to';
COMMENT ON COLUMN attachments.attachment.subject_id IS 'What it belongs to; opaque here';
COMMENT ON COLUMN attachments.attachment.id IS 'Identifier';
COMMENT ON COLUMN attachments.attachment.sha256 IS 'Its content';
COMMENT ON COLUMN attachments.attachment.name IS 'Harmless name with the ending of its true type';
COMMENT ON COLUMN attachments.attachment.sent_name IS 'Name as it was sent, for the record; never shown as a name or used as a path';
COMMENT ON COLUMN attachments.attachment.type IS 'FileType, by content';
COMMENT ON COLUMN attachments.attachment.size IS 'Bytes';
COMMENT ON COLUMN attachments.attachment.stored_at IS 'When it came';
COMMENT ON COLUMN attachments.attachment.position IS 'How many files the subject had before it; orders those of one moment';
COMMENT ON COLUMN attachments.attachment.staged IS 'Whether it belongs to a draft, and goes with it when the draft is abandoned';
