CREATE SCHEMA catalogue;

CREATE TABLE catalogue.topic (
    id           uuid    PRIMARY KEY,
    code         text    NOT NULL UNIQUE,
    parent_id    uuid    REFERENCES catalogue.topic (id),
    name         text    NOT NULL CHECK (name <> ''),
    hint         text    NOT NULL,
    search_key   text    NOT NULL,
    types        text[]  NOT NULL CHECK (cardinality(types) > 0),
    lowest_level text    NOT NULL CHECK (lowest_level IN ('COUNTY', 'PROVINCE', 'BODY', 'NATIONAL')),
    ordinal      integer NOT NULL,
    active       boolean NOT NULL
);
CREATE INDEX topic_parent_id ON catalogue.topic (parent_id);
COMMENT ON TABLE catalogue.topic IS 'What people write about: a tree named in their own words';
COMMENT ON COLUMN catalogue.topic.id IS 'Identity';
COMMENT ON COLUMN catalogue.topic.code IS 'Stable short code of the import file';
COMMENT ON COLUMN catalogue.topic.parent_id IS 'The wider topic';
COMMENT ON COLUMN catalogue.topic.name IS 'As a citizen would say it';
COMMENT ON COLUMN catalogue.topic.hint IS 'One line that helps to choose';
COMMENT ON COLUMN catalogue.topic.search_key IS 'Normalised name, synonyms and hint';
COMMENT ON COLUMN catalogue.topic.types IS 'Kinds of case it can be (N-1-15)';
COMMENT ON COLUMN catalogue.topic.lowest_level IS 'The lowest level that handles it (N-2-6)';
COMMENT ON COLUMN catalogue.topic.ordinal IS 'Place in the catalogue';
COMMENT ON COLUMN catalogue.topic.active IS 'Whether it can be chosen';

CREATE TABLE catalogue.competence (
    topic_id uuid    NOT NULL REFERENCES catalogue.topic (id),
    body_id  uuid    NOT NULL REFERENCES directory.body (body_id),
    ordinal  integer NOT NULL,
    PRIMARY KEY (topic_id, body_id)
);
CREATE INDEX competence_body_id ON catalogue.competence (body_id);
COMMENT ON TABLE catalogue.competence IS 'Which bodies'' duties cover a topic (N-4-8, N-4-15)';
COMMENT ON COLUMN catalogue.competence.topic_id IS 'The topic';
COMMENT ON COLUMN catalogue.competence.body_id IS 'A competent body';
COMMENT ON COLUMN catalogue.competence.ordinal IS '0 is the leading body';
