-- What is due at a moment and not on a day: the calendar moves nothing of it, and it climbs by the hour.
ALTER TABLE deadlines.noted ADD COLUMN due_at timestamptz;
ALTER TABLE deadlines.noted ADD COLUMN climb_at timestamptz;
COMMENT ON COLUMN deadlines.noted.due_at IS 'The moment that had to be kept; null for a date';
COMMENT ON COLUMN deadlines.noted.climb_at IS 'Not before which moment of that day the next superior gets it; null for a date';
