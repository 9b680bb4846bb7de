CREATE TABLE worklist.saved_view (
    view_id     uuid        PRIMARY KEY,
    position_id uuid        NOT NULL REFERENCES directory.position (position_id),
    name        text        NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
    box         text        CHECK (box IN ('RECEIVED', 'IN_HAND', 'WAITING', 'SENT')),
    overdue     boolean     NOT NULL,
    unread      boolean     NOT NULL,
    category    text        NOT NULL,
    words       text        NOT NULL,
    sort_order  text        NOT NULL CHECK (sort_order IN ('DUE', 'NEWEST', 'OLDEST')),
    saved_at    timestamptz NOT NULL,
    UNIQUE (position_id, name)
);
COMMENT ON TABLE worklist.saved_view IS 'A part of a worklist that its position wants at hand under a name';
COMMENT ON COLUMN worklist.saved_view.view_id IS 'Identity';
COMMENT ON COLUMN worklist.saved_view.position_id IS 'Whose worklist; it belongs to the position, not to a person';
COMMENT ON COLUMN worklist.saved_view.name IS 'What it is called';
COMMENT ON COLUMN worklist.saved_view.box IS 'One box; null for all open ones';
COMMENT ON COLUMN worklist.saved_view.overdue IS 'Only what is late';
COMMENT ON COLUMN worklist.saved_view.unread IS 'Only what was never opened here';
COMMENT ON COLUMN worklist.saved_view.category IS 'Only this kind (message key); empty for all';
COMMENT ON COLUMN worklist.saved_view.words IS 'Only lines that contain these words; empty for all';
COMMENT ON COLUMN worklist.saved_view.sort_order IS 'The order of its lines';
COMMENT ON COLUMN worklist.saved_view.saved_at IS 'When it was saved';

-- Whether a worklist changed is asked every half minute by every open page: one row of this index tells it.
CREATE INDEX entry_changed ON worklist.entry (position_id, changed_at DESC);

CREATE TABLE worklist.put_back (
    position_id uuid        PRIMARY KEY REFERENCES directory.position (position_id),
    at          timestamptz NOT NULL
);
COMMENT ON TABLE worklist.put_back IS 'When a line of a worklist was last put back or taken away by undoing, which leaves no newer line behind';
COMMENT ON COLUMN worklist.put_back.position_id IS 'Whose worklist';
COMMENT ON COLUMN worklist.put_back.at IS 'When';
