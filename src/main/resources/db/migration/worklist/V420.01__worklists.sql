CREATE SCHEMA worklist;

CREATE TABLE worklist.entry (
    subject_id    uuid        NOT NULL,
    position_id   uuid        NOT NULL REFERENCES directory.position (position_id),
    code          text        NOT NULL,
    title         text        NOT NULL,
    category      text        NOT NULL,
    person        text        NOT NULL,
    place         text        NOT NULL,
    search_key    text        NOT NULL,
    due_on        date,
    urgent        boolean     NOT NULL,
    part          text        NOT NULL CHECK (part IN ('LEAD', 'CONTRIBUTE', 'COPY')),
    box           text        NOT NULL CHECK (box IN ('RECEIVED', 'IN_HAND', 'WAITING', 'SENT')),
    sent_by       text        NOT NULL,
    note          text        NOT NULL,
    due_here      date,
    due_effective date        GENERATED ALWAYS AS (coalesce(due_here, due_on)) STORED,
    arrived_at    timestamptz NOT NULL,
    opened_at     timestamptz,
    changed_at    timestamptz NOT NULL,
    PRIMARY KEY (subject_id, position_id)
);
CREATE INDEX entry_open ON worklist.entry (position_id, urgent DESC, due_effective, arrived_at) WHERE box <> 'SENT';
CREATE INDEX entry_sent ON worklist.entry (position_id, arrived_at DESC) WHERE box = 'SENT';
CREATE INDEX entry_position_id ON worklist.entry (position_id, arrived_at);
COMMENT ON TABLE worklist.entry IS 'What stands on the worklist of a position (N-6-1)';
COMMENT ON COLUMN worklist.entry.subject_id IS 'Opaque identity of what is worked on';
COMMENT ON COLUMN worklist.entry.position_id IS 'Whose worklist; it belongs to the position, not to a person';
COMMENT ON COLUMN worklist.entry.code IS 'What people call it by';
COMMENT ON COLUMN worklist.entry.title IS 'One line';
COMMENT ON COLUMN worklist.entry.category IS 'Message key of its kind';
COMMENT ON COLUMN worklist.entry.person IS 'Whom it concerns';
COMMENT ON COLUMN worklist.entry.place IS 'Where';
COMMENT ON COLUMN worklist.entry.search_key IS 'Normalised code, title, person and place';
COMMENT ON COLUMN worklist.entry.due_on IS 'Last day on which the subject is in time';
COMMENT ON COLUMN worklist.entry.urgent IS 'Goes before the others';
COMMENT ON COLUMN worklist.entry.part IS 'In what part this position has it';
COMMENT ON COLUMN worklist.entry.box IS 'Where it stands on this worklist';
COMMENT ON COLUMN worklist.entry.sent_by IS 'Who sent it here, for reading';
COMMENT ON COLUMN worklist.entry.note IS 'What the sender asks for';
COMMENT ON COLUMN worklist.entry.due_here IS 'Due date of this part or stage';
COMMENT ON COLUMN worklist.entry.due_effective IS 'The date that counts here';
COMMENT ON COLUMN worklist.entry.arrived_at IS 'When it arrived here';
COMMENT ON COLUMN worklist.entry.opened_at IS 'When it was first opened here; null while unread';
COMMENT ON COLUMN worklist.entry.changed_at IS 'When it last changed';
