-- Every change of a template raises this number in its own transaction; instances that remember templates look at it.
CREATE TABLE cases.answer_template_version (
    single boolean NOT NULL PRIMARY KEY DEFAULT true CHECK (single),
    number bigint  NOT NULL
);
INSERT INTO cases.answer_template_version (number) VALUES (1);
COMMENT ON TABLE cases.answer_template_version IS 'How often the templates of answers have changed';
COMMENT ON COLUMN cases.answer_template_version.single IS 'There is one row only';
COMMENT ON COLUMN cases.answer_template_version.number IS 'Raised with every change';
