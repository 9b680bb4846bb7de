-- Executive bodies, their units, positions and the people who hold them (N-0-1, N-4-0, N-6-1). Nothing is ever deleted
-- here: what ends is closed, who leaves has an end.
CREATE SCHEMA directory;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE SEQUENCE directory.code_number START 1001;
COMMENT ON SEQUENCE directory.code_number IS 'Numbers for codes nobody chose';

CREATE TABLE directory.body (
    body_id        uuid        PRIMARY KEY,
    code           text        NOT NULL,
    name           text        COLLATE "fa-x-icu" NOT NULL,
    search_key     text        NOT NULL,
    type           text        NOT NULL CHECK (type IN (
        'MINISTRY', 'ORGANIZATION', 'INSTITUTE', 'STATE_COMPANY', 'MUNICIPALITY', 'BANK', 'INSURANCE_COMPANY',
        'NAMED_BY_LAW', 'REVOLUTIONARY_BODY', 'PUBLIC_BUDGET_BODY', 'NON_GOVERNMENTAL_PUBLIC', 'GOVERNORATE')),
    branch         text        NOT NULL CHECK (branch IN ('EXECUTIVE', 'LEGISLATIVE', 'JUDICIARY', 'OTHER')),
    parent_id      uuid        REFERENCES directory.body,
    active         boolean     NOT NULL DEFAULT true,
    version        integer     NOT NULL DEFAULT 1,
    CHECK (parent_id <> body_id)
);
CREATE UNIQUE INDEX body_code ON directory.body (lower(code));
CREATE INDEX body_parent ON directory.body (parent_id, name);
CREATE INDEX body_search ON directory.body USING gin (search_key gin_trgm_ops);
COMMENT ON TABLE directory.body IS 'Executive bodies bound by the Regulation (N-0-1, D-4-1)';
COMMENT ON COLUMN directory.body.body_id IS 'Identifier';
COMMENT ON COLUMN directory.body.code IS 'Short code by which files and people name it';
COMMENT ON COLUMN directory.body.name IS 'Present name';
COMMENT ON COLUMN directory.body.search_key IS 'Normalised present and former names and code, for search';
COMMENT ON COLUMN directory.body.type IS 'One of the closed list of N-0-1 and D-4-1';
COMMENT ON COLUMN directory.body.branch IS 'Branch of power it belongs to';
COMMENT ON COLUMN directory.body.parent_id IS 'The body it belongs to, as an organisation to its ministry';
COMMENT ON COLUMN directory.body.active IS 'False once closed';
COMMENT ON COLUMN directory.body.version IS 'Counts changes, so that two people do not overwrite each other';

CREATE TABLE directory.unit (
    unit_id        uuid        PRIMARY KEY,
    code           text        NOT NULL,
    body_id        uuid        NOT NULL REFERENCES directory.body,
    parent_id      uuid        REFERENCES directory.unit,
    name           text        COLLATE "fa-x-icu" NOT NULL,
    search_key     text        NOT NULL,
    kind           text        NOT NULL CHECK (kind IN (
        'HEADQUARTERS', 'PROVINCIAL_OFFICE', 'COUNTY_OFFICE', 'PROVINCIAL_GOVERNORATE', 'COUNTY_GOVERNORATE', 'CENTRE',
        'PERFORMANCE_OFFICE', 'HQ_OFFICE', 'COMMUNICATION_DESK', 'SPECIALISED_UNIT', 'PRESIDENCY_OFFICE', 'DISTRICT')),
    level          text        NOT NULL CHECK (level IN ('COUNTY', 'PROVINCE', 'BODY', 'NATIONAL')),
    province_code  char(2),
    county_code    char(4),
    address        text        NOT NULL DEFAULT '',
    floor          text        NOT NULL DEFAULT '',
    hours          text        NOT NULL DEFAULT '',
    accessibility  text        NOT NULL DEFAULT '',
    active         boolean     NOT NULL DEFAULT true,
    version        integer     NOT NULL DEFAULT 1,
    CHECK (parent_id <> unit_id),
    CHECK (level <> 'COUNTY' OR county_code IS NOT NULL),
    CHECK (level <> 'PROVINCE' OR province_code IS NOT NULL),
    CHECK (county_code IS NULL OR left(county_code, 2) = province_code)
);
CREATE UNIQUE INDEX unit_code ON directory.unit (lower(code));
CREATE INDEX unit_parent ON directory.unit (parent_id, name, unit_id);
CREATE INDEX unit_body_roots ON directory.unit (body_id, name, unit_id) WHERE parent_id IS NULL;
CREATE INDEX unit_body_place ON directory.unit (body_id, level, province_code, county_code);
CREATE INDEX unit_search ON directory.unit USING gin (search_key gin_trgm_ops);
-- Exactly one Centre (N-1-10), one governorate for each county and each province.
CREATE UNIQUE INDEX unit_one_centre ON directory.unit ((kind = 'CENTRE')) WHERE kind = 'CENTRE' AND active;
CREATE UNIQUE INDEX unit_one_county_governorate ON directory.unit (county_code)
    WHERE kind = 'COUNTY_GOVERNORATE' AND active;
CREATE UNIQUE INDEX unit_one_provincial_governorate ON directory.unit (province_code)
    WHERE kind = 'PROVINCIAL_GOVERNORATE' AND active;
COMMENT ON TABLE directory.unit IS 'Units of the bodies at the four levels (N-4-0), desks among them';
COMMENT ON COLUMN directory.unit.unit_id IS 'Identifier';
COMMENT ON COLUMN directory.unit.code IS 'Short code by which files and people name it';
COMMENT ON COLUMN directory.unit.body_id IS 'The body it belongs to';
COMMENT ON COLUMN directory.unit.parent_id IS 'The unit above it; null at the top of a body';
COMMENT ON COLUMN directory.unit.name IS 'Present name';
COMMENT ON COLUMN directory.unit.search_key IS 'Normalised present and former names and code, for search';
COMMENT ON COLUMN directory.unit.kind IS 'What it is (N-1-10, N-1-12, N-1-13, N-1-14); does not change';
COMMENT ON COLUMN directory.unit.level IS 'One of the four levels (N-4-0)';
COMMENT ON COLUMN directory.unit.province_code IS 'Province it stands in, official two-digit code';
COMMENT ON COLUMN directory.unit.county_code IS 'County it stands in, official four-digit code';
COMMENT ON COLUMN directory.unit.address IS 'Postal address';
COMMENT ON COLUMN directory.unit.floor IS 'Floor and room';
COMMENT ON COLUMN directory.unit.hours IS 'Opening hours';
COMMENT ON COLUMN directory.unit.accessibility IS 'Ways for people with disabilities';
COMMENT ON COLUMN directory.unit.active IS 'False once closed';
COMMENT ON COLUMN directory.unit.version IS 'Counts changes, so that two people do not overwrite each other';

CREATE TABLE directory.unit_below (
    ancestor_id    uuid        NOT NULL REFERENCES directory.unit,
    unit_id        uuid        NOT NULL REFERENCES directory.unit,
    depth          integer     NOT NULL CHECK (depth >= 0),
    PRIMARY KEY (ancestor_id, unit_id)
);
CREATE INDEX unit_below_unit ON directory.unit_below (unit_id, depth);
COMMENT ON TABLE directory.unit_below IS 'Every unit with every unit above it and itself; kept in the transaction that changes the tree';
COMMENT ON COLUMN directory.unit_below.ancestor_id IS 'The unit above, or the unit itself';
COMMENT ON COLUMN directory.unit_below.unit_id IS 'The unit';
COMMENT ON COLUMN directory.unit_below.depth IS 'Steps between the two; 0 for the unit itself';

CREATE TABLE directory.former_name (
    former_name_id uuid        PRIMARY KEY,
    body_id        uuid        REFERENCES directory.body,
    unit_id        uuid        REFERENCES directory.unit,
    name           text        NOT NULL,
    given_up_at    timestamptz,
    CHECK ((body_id IS NULL) <> (unit_id IS NULL))
);
CREATE INDEX former_name_body ON directory.former_name (body_id);
CREATE INDEX former_name_unit ON directory.former_name (unit_id);
COMMENT ON TABLE directory.former_name IS 'Names that bodies and units bore before (N-1-10)';
COMMENT ON COLUMN directory.former_name.former_name_id IS 'Identifier, ordered by time';
COMMENT ON COLUMN directory.former_name.body_id IS 'The body that bore it, if a body';
COMMENT ON COLUMN directory.former_name.unit_id IS 'The unit that bore it, if a unit';
COMMENT ON COLUMN directory.former_name.name IS 'The former name';
COMMENT ON COLUMN directory.former_name.given_up_at IS 'When it was given up; null when only known to be older';

CREATE TABLE directory.position (
    position_id    uuid        PRIMARY KEY,
    code           text        NOT NULL,
    unit_id        uuid        NOT NULL REFERENCES directory.unit,
    title          text        COLLATE "fa-x-icu" NOT NULL,
    kind           text        NOT NULL CHECK (kind IN (
        'HEAD', 'DEPUTY', 'OFFICE_HEAD', 'DESK_OFFICER', 'EXPERT', 'OPERATOR_111', 'OBSERVER', 'ADMINISTRATOR')),
    shared         boolean     NOT NULL DEFAULT false,
    active         boolean     NOT NULL DEFAULT true,
    version        integer     NOT NULL DEFAULT 1,
    CHECK (NOT (shared AND kind = 'HEAD'))
);
CREATE UNIQUE INDEX position_code ON directory.position (lower(code));
CREATE INDEX position_unit ON directory.position (unit_id, kind, title);
CREATE UNIQUE INDEX position_one_head ON directory.position (unit_id) WHERE kind = 'HEAD' AND active;
COMMENT ON TABLE directory.position IS 'Positions in units; worklists belong to them, not to people (N-6-1)';
COMMENT ON COLUMN directory.position.position_id IS 'Identifier';
COMMENT ON COLUMN directory.position.code IS 'Short code by which files and people name it';
COMMENT ON COLUMN directory.position.unit_id IS 'The unit it is in';
COMMENT ON COLUMN directory.position.title IS 'Its title, as on the door';
COMMENT ON COLUMN directory.position.kind IS 'What it is for; decides its rights';
COMMENT ON COLUMN directory.position.shared IS 'Whether several people hold it at once, as at a counter or a telephone';
COMMENT ON COLUMN directory.position.active IS 'False once closed';
COMMENT ON COLUMN directory.position.version IS 'Counts changes, so that two people do not overwrite each other';

CREATE TABLE directory.person (
    person_id        uuid      PRIMARY KEY,
    name             text      COLLATE "fa-x-icu" NOT NULL,
    search_key       text      NOT NULL,
    national_id      char(10),
    personnel_number text,
    version          integer   NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX person_national_id ON directory.person (national_id);
CREATE UNIQUE INDEX person_personnel_number ON directory.person (personnel_number);
CREATE INDEX person_search ON directory.person USING gin (search_key gin_trgm_ops);
COMMENT ON TABLE directory.person IS 'People who hold positions, or did';
COMMENT ON COLUMN directory.person.person_id IS 'Identifier';
COMMENT ON COLUMN directory.person.name IS 'Given and family name';
COMMENT ON COLUMN directory.person.search_key IS 'Normalised name and personnel number, for search';
COMMENT ON COLUMN directory.person.national_id IS 'National number, ten digits';
COMMENT ON COLUMN directory.person.personnel_number IS 'Personnel number';
COMMENT ON COLUMN directory.person.version IS 'Counts changes, so that two people do not overwrite each other';

CREATE TABLE directory.holding (
    holding_id     uuid        PRIMARY KEY,
    position_id    uuid        NOT NULL REFERENCES directory.position,
    person_id      uuid        NOT NULL REFERENCES directory.person,
    capacity       text        NOT NULL CHECK (capacity IN ('HOLDER', 'ACTING', 'SUBSTITUTE')),
    held_from      timestamptz NOT NULL,
    held_until     timestamptz,
    alone          boolean     NOT NULL,
    version        integer     NOT NULL DEFAULT 1,
    CHECK (held_until > held_from),
    -- An unshared position has one holder at a time, substitutes aside; nobody holds one position twice at a time.
    CONSTRAINT holding_one_at_a_time EXCLUDE USING gist (
        position_id WITH =, tstzrange(held_from, held_until) WITH &&) WHERE (alone),
    CONSTRAINT holding_not_twice EXCLUDE USING gist (
        position_id WITH =, person_id WITH =, tstzrange(held_from, held_until) WITH &&)
);
CREATE INDEX holding_position ON directory.holding (position_id, held_from DESC);
CREATE INDEX holding_person ON directory.holding (person_id, held_from DESC);
COMMENT ON TABLE directory.holding IS 'Who holds or held which position, and when (N-6-1)';
COMMENT ON COLUMN directory.holding.holding_id IS 'Identifier';
COMMENT ON COLUMN directory.holding.position_id IS 'The position';
COMMENT ON COLUMN directory.holding.person_id IS 'The person';
COMMENT ON COLUMN directory.holding.capacity IS 'As holder, as acting holder of a vacant position, or as substitute beside the holder';
COMMENT ON COLUMN directory.holding.held_from IS 'From this moment on';
COMMENT ON COLUMN directory.holding.held_until IS 'Up to but not including this moment; null while no end is set';
COMMENT ON COLUMN directory.holding.alone IS 'Whether nobody else may hold the position in this time: an unshared position, and no substitute';
COMMENT ON COLUMN directory.holding.version IS 'Counts changes, so that two people do not overwrite each other';

CREATE TABLE directory.change (
    change_id      uuid        PRIMARY KEY,
    subject_kind   text        NOT NULL CHECK (subject_kind IN ('BODY', 'UNIT', 'POSITION', 'PERSON')),
    subject_id     uuid        NOT NULL,
    changed_at     timestamptz NOT NULL,
    what           text        NOT NULL,
    before_change  jsonb,
    after_change   jsonb,
    person_id      uuid,
    position_id    uuid,
    changed_by     text        NOT NULL
);
CREATE INDEX change_subject ON directory.change (subject_id, changed_at DESC);
COMMENT ON TABLE directory.change IS 'Every change of the directory; only grows';
COMMENT ON COLUMN directory.change.change_id IS 'Identifier, ordered by time';
COMMENT ON COLUMN directory.change.subject_kind IS 'What kind of thing changed';
COMMENT ON COLUMN directory.change.subject_id IS 'What changed; assignments count as changes of the position';
COMMENT ON COLUMN directory.change.changed_at IS 'When';
COMMENT ON COLUMN directory.change.what IS 'What was done: created, changed, closed …';
COMMENT ON COLUMN directory.change.before_change IS 'The values that were replaced';
COMMENT ON COLUMN directory.change.after_change IS 'The new values';
COMMENT ON COLUMN directory.change.person_id IS 'The person who did it; null for the program itself';
COMMENT ON COLUMN directory.change.position_id IS 'The position he acted in; null for the program itself';
COMMENT ON COLUMN directory.change.changed_by IS 'His name and position at the time, to be read later';

CREATE FUNCTION directory.only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The history of the directory only grows';
END $$;
CREATE TRIGGER change_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON directory.change
    FOR EACH STATEMENT EXECUTE FUNCTION directory.only_grows();

-- What other rooms may read.
CREATE VIEW directory.published_unit AS
    SELECT unit_id, body_id, level, province_code, county_code, kind, name, parent_id, active FROM directory.unit;
COMMENT ON VIEW directory.published_unit IS 'Units, closed ones too, for other modules';
CREATE VIEW directory.published_unit_below AS SELECT ancestor_id, unit_id, depth FROM directory.unit_below;
COMMENT ON VIEW directory.published_unit_below IS 'Units with everything above them and themselves, for other modules';
CREATE VIEW directory.published_position AS
    SELECT position_id, unit_id, kind, title, active FROM directory.position;
COMMENT ON VIEW directory.published_position IS 'Positions, closed ones too, for other modules';
CREATE VIEW directory.published_body AS SELECT body_id, name, type, branch, parent_id, active FROM directory.body;
COMMENT ON VIEW directory.published_body IS 'Bodies, closed ones too, for other modules';
