CREATE TABLE notifications.notice_text (
    id              uuid        NOT NULL PRIMARY KEY,
    message_key     text        NOT NULL,
    language        text        NOT NULL CHECK (language IN ('fa', 'en')),
    body            text        CHECK (body <> ''),
    subject_line    text        CHECK ((body IS NULL) = (subject_line IS NULL)),
    valid_from      date        NOT NULL,
    reason          text        NOT NULL CHECK (reason <> ''),
    decided_by      uuid        NOT NULL,
    decided_by_name text        NOT NULL,
    recorded_at     timestamptz NOT NULL,
    number          bigint      NOT NULL GENERATED ALWAYS AS IDENTITY UNIQUE
);
CREATE INDEX notice_text_key ON notifications.notice_text (message_key, language, valid_from);
COMMENT ON TABLE notifications.notice_text IS 'Texts of notices as an administrator has decided them; it only grows, and of each day the latest decision counts';
COMMENT ON COLUMN notifications.notice_text.id IS 'Identifier';
COMMENT ON COLUMN notifications.notice_text.message_key IS 'Which notice, by the key of its text in the program';
COMMENT ON COLUMN notifications.notice_text.language IS 'fa or en';
COMMENT ON COLUMN notifications.notice_text.body IS 'The text with named fields; empty: from that day on the program''s own text counts again';
COMMENT ON COLUMN notifications.notice_text.subject_line IS 'Subject line for e-mail';
COMMENT ON COLUMN notifications.notice_text.valid_from IS 'First day on which it counts';
COMMENT ON COLUMN notifications.notice_text.reason IS 'Why it was decided';
COMMENT ON COLUMN notifications.notice_text.decided_by IS 'The person who decided';
COMMENT ON COLUMN notifications.notice_text.decided_by_name IS 'His name then';
COMMENT ON COLUMN notifications.notice_text.recorded_at IS 'When it was decided';
COMMENT ON COLUMN notifications.notice_text.number IS 'Order of the decisions; the highest one tells every instance whether something is new';

-- The overview for staff: what happened lately, and what went wrong.
CREATE INDEX notice_created ON notifications.notice USING brin (created_at);
CREATE INDEX notice_trouble ON notifications.notice (state_at) WHERE state IN ('FAILED', 'UNKNOWN');
