-- Who met the people is known when the session is held, and may be another than was announced (M-2-4).
ALTER TABLE meetings.session
    ADD COLUMN host_position uuid REFERENCES directory.position (position_id),
    ADD COLUMN host_person   uuid REFERENCES directory.person (person_id),
    ADD COLUMN host_title    text,
    ADD COLUMN host_name     text,
    ADD CHECK ((host_position IS NULL) = (host_person IS NULL) AND (host_position IS NULL) = (host_title IS NULL)
               AND (host_position IS NULL) = (host_name IS NULL)),
    ADD CHECK (host_position IS NULL OR held_at IS NOT NULL);
CREATE INDEX session_host_position ON meetings.session (host_position);
CREATE INDEX session_host_person ON meetings.session (host_person);
COMMENT ON COLUMN meetings.session.host_position IS 'Position that met the people: the head of the unit or a deputy (M-2-4); null while it is not held';
COMMENT ON COLUMN meetings.session.host_person IS 'Who held that position on the day';
COMMENT ON COLUMN meetings.session.host_title IS 'Title of the position then';
COMMENT ON COLUMN meetings.session.host_name IS 'Name of the person then';

UPDATE meetings.session s
SET host_position = told.host_position, host_person = told.host_person, host_title = told.host_title,
    host_name = told.host_name
FROM (SELECT DISTINCT ON (session_id) session_id, host_position, host_person, host_title, host_name
      FROM meetings.announcement ORDER BY session_id, number DESC) told
WHERE told.session_id = s.id AND s.held_at IS NOT NULL;
