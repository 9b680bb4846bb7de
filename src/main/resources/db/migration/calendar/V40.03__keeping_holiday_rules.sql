-- The rules of official holidays are kept on a page: added, ended, and corrected while no day of them has come.
ALTER TABLE calendar.holiday_rule
    ADD COLUMN source       text,
    ADD COLUMN withdrawn_at timestamptz,
    ADD CHECK (until_year >= from_year);
COMMENT ON COLUMN calendar.holiday_rule.source IS 'The decision it comes from, in words; empty for rules that came with the program';
COMMENT ON COLUMN calendar.holiday_rule.withdrawn_at IS 'When it was taken back before any day of it came; empty while it holds';

CREATE TABLE calendar.holiday_rule_change (
    id              uuid        NOT NULL PRIMARY KEY,
    rule_id         smallint    NOT NULL REFERENCES calendar.holiday_rule (id),
    what            text        NOT NULL CHECK (what IN ('ADDED', 'CORRECTED', 'ENDED', 'WITHDRAWN')),
    reason          text        NOT NULL,
    before_change   jsonb,
    changed_at      timestamptz NOT NULL,
    changed_by      uuid        NOT NULL,
    changed_by_name text        NOT NULL,
    CHECK ((before_change IS NULL) = (what = 'ADDED'))
);
CREATE INDEX holiday_rule_change_rule ON calendar.holiday_rule_change (rule_id, changed_at);
COMMENT ON TABLE calendar.holiday_rule_change IS 'Every change of a rule of official holidays; only grows';
COMMENT ON COLUMN calendar.holiday_rule_change.id IS 'Key of the entry, ordered by time';
COMMENT ON COLUMN calendar.holiday_rule_change.rule_id IS 'The rule that changed';
COMMENT ON COLUMN calendar.holiday_rule_change.what IS 'What was done';
COMMENT ON COLUMN calendar.holiday_rule_change.reason IS 'Why, in words';
COMMENT ON COLUMN calendar.holiday_rule_change.before_change IS 'The row of the rule before the change; empty when it was added';
COMMENT ON COLUMN calendar.holiday_rule_change.changed_at IS 'When';
COMMENT ON COLUMN calendar.holiday_rule_change.changed_by IS 'Who did it';
COMMENT ON COLUMN calendar.holiday_rule_change.changed_by_name IS 'The name of that person then';

CREATE FUNCTION calendar.only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The history of the holiday rules only grows';
END $$;
CREATE TRIGGER holiday_rule_change_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON calendar.holiday_rule_change
    FOR EACH STATEMENT EXECUTE FUNCTION calendar.only_grows();
