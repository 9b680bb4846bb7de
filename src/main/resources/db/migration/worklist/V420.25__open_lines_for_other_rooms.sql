CREATE VIEW worklist.published_open_line AS
    SELECT subject_id, position_id, arrived_at, opened_at, due_effective AS due, county_code
    FROM worklist.entry WHERE box <> 'SENT' AND part <> 'COPY';
COMMENT ON VIEW worklist.published_open_line IS 'Open lines on which somebody has to act, without what they say of people';
