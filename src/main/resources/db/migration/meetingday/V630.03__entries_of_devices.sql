CREATE TABLE meetingday.entry (
    key          uuid        PRIMARY KEY,
    session_id   uuid        NOT NULL,
    kind         text        NOT NULL CHECK (kind IN ('PERSON', 'ARRIVED', 'CALLED', 'MET', 'LEFT', 'INSTRUCTION', 'RESULT')),
    applicant_id uuid        NOT NULL,
    made_at      timestamptz NOT NULL,
    made_by      uuid        NOT NULL
);
CREATE INDEX entry_made_at ON meetingday.entry (made_at);
COMMENT ON TABLE meetingday.entry IS 'What a device noted on the day of a meeting and sent; its key keeps it from being made twice';
COMMENT ON COLUMN meetingday.entry.key IS 'Made on the device, one for each entry';
COMMENT ON COLUMN meetingday.entry.session_id IS 'The session';
COMMENT ON COLUMN meetingday.entry.kind IS 'What was noted';
COMMENT ON COLUMN meetingday.entry.applicant_id IS 'Whom it is about; opaque, because he may be taken out of the list again';
COMMENT ON COLUMN meetingday.entry.made_at IS 'When it was made here';
COMMENT ON COLUMN meetingday.entry.made_by IS 'Person who sent it';
