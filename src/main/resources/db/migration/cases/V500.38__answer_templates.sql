-- Texts a body keeps ready for its answers, for a kind of case, a topic and an outcome, or for all of them.
CREATE TABLE cases.answer_template (
    id       uuid        PRIMARY KEY,
    body_id  uuid        NOT NULL REFERENCES directory.body (body_id),
    name     text        NOT NULL CHECK (name <> ''),
    type     text,
    topic_id uuid        REFERENCES catalogue.topic (id),
    outcome  text,
    text     text        NOT NULL CHECK (text <> ''),
    kept_by  uuid        NOT NULL REFERENCES directory.position (position_id),
    kept_at  timestamptz NOT NULL
);
CREATE INDEX answer_template_body_id ON cases.answer_template (body_id, name);
CREATE INDEX answer_template_topic_id ON cases.answer_template (topic_id);
CREATE INDEX answer_template_kept_by ON cases.answer_template (kept_by);
COMMENT ON TABLE cases.answer_template IS 'Texts kept ready for answers, with fields that are filled from the case';
COMMENT ON COLUMN cases.answer_template.id IS 'Identity';
COMMENT ON COLUMN cases.answer_template.body_id IS 'The body that keeps it, and whose positions are offered it';
COMMENT ON COLUMN cases.answer_template.name IS 'What it is called in the list';
COMMENT ON COLUMN cases.answer_template.type IS 'Only for this type of case; null for all';
COMMENT ON COLUMN cases.answer_template.topic_id IS 'Only for this topic; null for all';
COMMENT ON COLUMN cases.answer_template.outcome IS 'The outcome it goes with; null for any';
COMMENT ON COLUMN cases.answer_template.text IS 'The text, with fields in braces';
COMMENT ON COLUMN cases.answer_template.kept_by IS 'The position that last changed it';
COMMENT ON COLUMN cases.answer_template.kept_at IS 'When';
