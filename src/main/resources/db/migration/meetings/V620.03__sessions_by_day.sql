-- What belongs to a session bears its day, and the database keeps the two together (M-11).
ALTER TABLE meetings.session ADD CONSTRAINT session_id_day UNIQUE (id, day);
