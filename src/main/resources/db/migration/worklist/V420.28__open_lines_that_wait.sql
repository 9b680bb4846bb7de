-- Lines whose clock stands, and those that have a moment by the clock.
CREATE OR REPLACE VIEW worklist.published_open_line AS
    SELECT subject_id, position_id, arrived_at, opened_at, due_effective AS due, county_code, due_at,
           box = 'WAITING' AS waits
    FROM worklist.entry WHERE box <> 'SENT' AND part <> 'COPY';
