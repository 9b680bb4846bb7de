CREATE SCHEMA notifications;

-- Unique over all months, which a table partitioned by time cannot be.
CREATE TABLE notifications.event_told (
    subject_id uuid  NOT NULL,
    digest     bytea NOT NULL,
    PRIMARY KEY (subject_id, digest)
);
COMMENT ON TABLE notifications.event_told IS 'Which event was told to which contact: one notice each';
COMMENT ON COLUMN notifications.event_told.subject_id IS 'What the notice is about';
COMMENT ON COLUMN notifications.event_told.digest IS 'SHA-256 of event key, channel and contact';

CREATE TABLE notifications.notice (
    subject_id         uuid        NOT NULL,
    created_at         timestamptz NOT NULL,
    id                 uuid        NOT NULL,
    event_key          text        NOT NULL,
    kind               text        NOT NULL,
    channel            text        NOT NULL CHECK (channel IN ('SMS', 'EMAIL')),
    recipient          text        NOT NULL,
    subject_line       text        NOT NULL,
    body               text,
    state              text        NOT NULL CHECK (state IN ('QUEUED', 'WITHDRAWN', 'HANDED_OVER', 'DELIVERED', 'FAILED', 'UNKNOWN')),
    state_at           timestamptz NOT NULL,
    not_before         timestamptz NOT NULL,
    next_attempt_at    timestamptz NOT NULL,
    attempts           integer     NOT NULL DEFAULT 0,
    broken_off         boolean     NOT NULL DEFAULT false,
    last_error         text,
    provider_reference text,
    fallback_channel   text        CHECK (fallback_channel IN ('SMS', 'EMAIL')),
    fallback_recipient text,
    fallback_of        uuid,
    PRIMARY KEY (subject_id, created_at, id)
) PARTITION BY RANGE (created_at);
CREATE INDEX notice_due ON notifications.notice (next_attempt_at) WHERE state = 'QUEUED';
COMMENT ON TABLE notifications.notice IS 'The outbox: what is told to people by SMS and e-mail, and what became of it (N-4-5)';
COMMENT ON COLUMN notifications.notice.subject_id IS 'What it is about; opaque here';
COMMENT ON COLUMN notifications.notice.created_at IS 'When it was written, in the transaction of the event';
COMMENT ON COLUMN notifications.notice.id IS 'Its identifier, and its reference at the provider';
COMMENT ON COLUMN notifications.notice.event_key IS 'The event it tells of, unique within the subject';
COMMENT ON COLUMN notifications.notice.kind IS 'NoticeKind: whether it may wait for the morning and whether its text is secret';
COMMENT ON COLUMN notifications.notice.channel IS 'SMS or EMAIL';
COMMENT ON COLUMN notifications.notice.recipient IS 'Mobile number or e-mail address';
COMMENT ON COLUMN notifications.notice.subject_line IS 'Subject line for e-mail';
COMMENT ON COLUMN notifications.notice.body IS 'What the person reads; erased when a secret was sent';
COMMENT ON COLUMN notifications.notice.state IS 'NoticeState: what is known about it';
COMMENT ON COLUMN notifications.notice.state_at IS 'Since when the state holds';
COMMENT ON COLUMN notifications.notice.not_before IS 'Earliest moment of sending, after the hold for undo and the quiet hours';
COMMENT ON COLUMN notifications.notice.next_attempt_at IS 'Next attempt; while one is under way, when its lease ends';
COMMENT ON COLUMN notifications.notice.attempts IS 'Attempts begun; also tells a late answer from the present attempt';
COMMENT ON COLUMN notifications.notice.broken_off IS 'Whether some attempt ended without an answer, so that it may have arrived';
COMMENT ON COLUMN notifications.notice.last_error IS 'Technical words of the last failed attempt, for staff';
COMMENT ON COLUMN notifications.notice.provider_reference IS 'The provider''s own number for it';
COMMENT ON COLUMN notifications.notice.fallback_channel IS 'Another way, tried when this one fails';
COMMENT ON COLUMN notifications.notice.fallback_recipient IS 'The contact on the other way';
COMMENT ON COLUMN notifications.notice.fallback_of IS 'The failed notice that this one stands in for';

CREATE TABLE notifications.phone_message (
    id          uuid        NOT NULL PRIMARY KEY,
    recipient   text        NOT NULL,
    channel     text        NOT NULL,
    subject_line text       NOT NULL,
    body        text        NOT NULL,
    received_at timestamptz NOT NULL
);
CREATE INDEX phone_message_recipient ON notifications.phone_message (recipient, received_at);
CREATE INDEX phone_message_received_at ON notifications.phone_message (received_at);
COMMENT ON TABLE notifications.phone_message IS 'Demonstration only: what the people''s phones and mailboxes received';
COMMENT ON COLUMN notifications.phone_message.id IS 'Reference of the message; a repetition is dropped';
COMMENT ON COLUMN notifications.phone_message.recipient IS 'Mobile number or e-mail address';
COMMENT ON COLUMN notifications.phone_message.channel IS 'SMS or EMAIL';
COMMENT ON COLUMN notifications.phone_message.subject_line IS 'Subject line of an e-mail';
COMMENT ON COLUMN notifications.phone_message.body IS 'What it says';
COMMENT ON COLUMN notifications.phone_message.received_at IS 'When it arrived';
