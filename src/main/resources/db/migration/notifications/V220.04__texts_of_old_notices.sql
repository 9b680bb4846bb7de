-- The texts of old notices are erased each night, what became of the notices stays.
ALTER TABLE notifications.notice ALTER COLUMN subject_line DROP NOT NULL;
CREATE INDEX notice_with_text ON notifications.notice (created_at) WHERE body IS NOT NULL AND state <> 'QUEUED';
COMMENT ON COLUMN notifications.notice.subject_line IS 'Subject line for e-mail; erased with the text when the notice is old';
COMMENT ON COLUMN notifications.notice.body IS 'What the person reads; erased when a secret was sent, and when the notice is old';
