-- Heads of bodies of every kind hold public meetings (N-8-3): a programme says whose.
ALTER TABLE meetings.programme
    ADD COLUMN holders text[] NOT NULL DEFAULT '{PROVINCIAL_OFFICES}' CHECK (
        cardinality(holders) > 0
        AND holders <@ ARRAY ['PROVINCIAL_OFFICES', 'GOVERNORATE', 'COUNTY_GOVERNORATES', 'LOCAL_BODIES', 'COUNTY_OFFICES']);
COMMENT ON COLUMN meetings.programme.holders IS 'Whose heads meet the people by it';
