ALTER TABLE attachments.attachment ADD COLUMN part integer NOT NULL DEFAULT 0;
COMMENT ON COLUMN attachments.attachment.part IS 'With which part of the subject it came, by numbers of the owning room; 0 in a draft';
-- What is there already came with the beginning of its subject.
UPDATE attachments.attachment SET part = 1 WHERE NOT staged;
ALTER TABLE attachments.attachment ADD CHECK (staged = (part = 0));
