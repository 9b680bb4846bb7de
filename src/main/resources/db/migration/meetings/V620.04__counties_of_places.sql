-- In which county people are met is said with the place (M-2-1), so that figures can be told apart by county.
ALTER TABLE meetings.announcement ADD COLUMN county_code char(4);
COMMENT ON COLUMN meetings.announcement.county_code IS 'County in which the place lies; null when nobody said';

-- The figures of the whole country read the sessions of a season, whoever holds them.
CREATE INDEX session_day ON meetings.session (day);
