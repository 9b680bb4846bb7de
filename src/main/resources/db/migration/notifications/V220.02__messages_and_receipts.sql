-- Each channel is claimed on its own, and a code somebody waits for overtakes whatever else waits.
DROP INDEX notifications.notice_due;
CREATE INDEX notice_due ON notifications.notice (channel, next_attempt_at) WHERE state = 'QUEUED' AND kind <> 'ONE_TIME_CODE';
CREATE INDEX notice_code_due ON notifications.notice (channel, next_attempt_at) WHERE state = 'QUEUED' AND kind = 'ONE_TIME_CODE';

CREATE TABLE notifications.provider_message (
    notice_id         uuid        NOT NULL,
    handed_at         timestamptz NOT NULL,
    attempt           integer     NOT NULL,
    part              integer     NOT NULL,
    parts             integer     NOT NULL,
    channel           text        NOT NULL CHECK (channel IN ('SMS', 'EMAIL')),
    message_id        text        NOT NULL,
    recipient         text        NOT NULL,
    subject_id        uuid        NOT NULL,
    notice_created_at timestamptz NOT NULL,
    outcome           text        CHECK (outcome IN ('DELIVERED', 'FAILED', 'UNKNOWN')),
    outcome_at        timestamptz,
    PRIMARY KEY (notice_id, handed_at, attempt, part)
) PARTITION BY RANGE (handed_at);
CREATE INDEX provider_message_id ON notifications.provider_message (message_id);
COMMENT ON TABLE notifications.provider_message IS 'What a provider calls the parts of a notice, so that its later report finds the notice';
COMMENT ON COLUMN notifications.provider_message.notice_id IS 'The notice';
COMMENT ON COLUMN notifications.provider_message.handed_at IS 'When the provider''s answer was noted';
COMMENT ON COLUMN notifications.provider_message.attempt IS 'The attempt at which the provider took it';
COMMENT ON COLUMN notifications.provider_message.part IS 'Which part of a long text, from 1';
COMMENT ON COLUMN notifications.provider_message.parts IS 'Of how many parts';
COMMENT ON COLUMN notifications.provider_message.channel IS 'SMS or EMAIL';
COMMENT ON COLUMN notifications.provider_message.message_id IS 'The name the provider''s report will bear, as in its answer; for e-mail the mark in the envelope';
COMMENT ON COLUMN notifications.provider_message.recipient IS 'Mobile number or e-mail address';
COMMENT ON COLUMN notifications.provider_message.subject_id IS 'What the notice is about; with the next column the way to its row';
COMMENT ON COLUMN notifications.provider_message.notice_created_at IS 'When the notice was written';
COMMENT ON COLUMN notifications.provider_message.outcome IS 'What was reported about this part; empty while nothing was';
COMMENT ON COLUMN notifications.provider_message.outcome_at IS 'When it was reported';

CREATE TABLE notifications.receipt (
    id          uuid        NOT NULL PRIMARY KEY,
    channel     text        NOT NULL CHECK (channel IN ('SMS', 'EMAIL')),
    message_id  text        NOT NULL,
    other_forms text[]      NOT NULL,
    recipient   text        NOT NULL,
    outcome     text        NOT NULL CHECK (outcome IN ('DELIVERED', 'FAILED', 'UNKNOWN')),
    detail      text        NOT NULL,
    received_at timestamptz NOT NULL,
    look_at     timestamptz NOT NULL,
    looks       integer     NOT NULL DEFAULT 0
);
CREATE INDEX receipt_look_at ON notifications.receipt (look_at);
COMMENT ON TABLE notifications.receipt IS 'Reports of delivery that wait to be matched with what was handed over; gone once they are';
COMMENT ON COLUMN notifications.receipt.id IS 'Identifier';
COMMENT ON COLUMN notifications.receipt.channel IS 'SMS or EMAIL';
COMMENT ON COLUMN notifications.receipt.message_id IS 'The message as the report calls it';
COMMENT ON COLUMN notifications.receipt.other_forms IS 'The same number written otherwise, as hexadecimal for decimal';
COMMENT ON COLUMN notifications.receipt.recipient IS 'Whom the report names; empty when it names nobody';
COMMENT ON COLUMN notifications.receipt.outcome IS 'What it says';
COMMENT ON COLUMN notifications.receipt.detail IS 'Its technical words, for staff';
COMMENT ON COLUMN notifications.receipt.received_at IS 'When it came';
COMMENT ON COLUMN notifications.receipt.look_at IS 'When it is compared next: it may have come before our own note';
COMMENT ON COLUMN notifications.receipt.looks IS 'How often it was compared in vain';
