CREATE VIEW directory.published_holding AS
    SELECT position_id, person_id, capacity, held_from, held_until FROM directory.holding;
COMMENT ON VIEW directory.published_holding IS 'Who holds, held or will hold which position, for other modules';
