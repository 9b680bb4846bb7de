-- Once a session was held, whoever changes who was there leaves a trace that the chair sees before he signs.
CREATE TABLE proceedings.attendance_change (
    session_id      uuid        NOT NULL REFERENCES proceedings.session (id),
    number          integer     NOT NULL CHECK (number > 0),
    name            text        NOT NULL CHECK (name <> ''),
    was             text        CHECK (was IN ('INVITED', 'PRESENT', 'ABSENT', 'EXCUSED')),
    became          text        NOT NULL CHECK (became IN ('INVITED', 'PRESENT', 'ABSENT', 'EXCUSED')),
    changed_at      timestamptz NOT NULL,
    changed_by      uuid        NOT NULL,
    changed_by_name text        NOT NULL,
    PRIMARY KEY (session_id, number)
);
COMMENT ON TABLE proceedings.attendance_change IS 'What was changed of who was there after the session was held';
COMMENT ON COLUMN proceedings.attendance_change.session_id IS 'The session';
COMMENT ON COLUMN proceedings.attendance_change.number IS 'Counts the changes of the session';
COMMENT ON COLUMN proceedings.attendance_change.name IS 'Who it is about';
COMMENT ON COLUMN proceedings.attendance_change.was IS 'What stood before; empty when he was entered afterwards';
COMMENT ON COLUMN proceedings.attendance_change.became IS 'What stands since';
COMMENT ON COLUMN proceedings.attendance_change.changed_at IS 'When';
COMMENT ON COLUMN proceedings.attendance_change.changed_by IS 'By whom';
COMMENT ON COLUMN proceedings.attendance_change.changed_by_name IS 'His name then';
CREATE TRIGGER attendance_changes_only_grow BEFORE UPDATE OR DELETE ON proceedings.attendance_change
    FOR EACH ROW EXECUTE FUNCTION proceedings.only_grows();
