-- Single kinds of decision of a position, delegated by its holder for a time (N-6-1).
CREATE TABLE access.delegation (
    delegation_id  uuid        PRIMARY KEY,
    position_id    uuid        NOT NULL,
    giver_id       uuid        NOT NULL,
    person_id      uuid        NOT NULL,
    place_id       uuid        NOT NULL,
    decisions      text[]      NOT NULL CHECK (cardinality(decisions) > 0),
    given_from     timestamptz NOT NULL,
    given_until    timestamptz NOT NULL,
    given_at       timestamptz NOT NULL,
    given_by       text        NOT NULL,
    taken_back_at  timestamptz,
    CHECK (given_until > given_from),
    CHECK (giver_id <> person_id),
    CONSTRAINT delegation_not_twice EXCLUDE USING gist (
        position_id WITH =, giver_id WITH =, person_id WITH =, tstzrange(given_from, given_until) WITH &&)
        WHERE (taken_back_at IS NULL)
);
CREATE INDEX delegation_person ON access.delegation (person_id, given_until DESC);
CREATE INDEX delegation_position ON access.delegation (position_id, given_until DESC);
COMMENT ON TABLE access.delegation IS 'Decisions of a position that its holder delegated (N-6-1); only grows, but for the moment of taking back';
COMMENT ON COLUMN access.delegation.delegation_id IS 'Identifier, ordered by time';
COMMENT ON COLUMN access.delegation.position_id IS 'The position whose decisions they are';
COMMENT ON COLUMN access.delegation.giver_id IS 'The holder who delegated them; when he loses the position they count no more';
COMMENT ON COLUMN access.delegation.person_id IS 'The person who may decide';
COMMENT ON COLUMN access.delegation.place_id IS 'The position for which he was chosen; when he loses it they count no more';
COMMENT ON COLUMN access.delegation.decisions IS 'Which kinds of decision';
COMMENT ON COLUMN access.delegation.given_from IS 'From this moment on';
COMMENT ON COLUMN access.delegation.given_until IS 'Up to but not including this moment';
COMMENT ON COLUMN access.delegation.given_at IS 'When it was delegated';
COMMENT ON COLUMN access.delegation.given_by IS 'Name and position of the giver as they were then';
COMMENT ON COLUMN access.delegation.taken_back_at IS 'When it was taken back; null when it was not';
