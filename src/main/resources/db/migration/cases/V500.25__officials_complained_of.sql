-- Whom a complaint or report names, and from whom it is kept (N-10-3). Cases that name nobody leave all of it empty.
ALTER TABLE cases.case_file ADD COLUMN about_unit_id uuid REFERENCES directory.unit (unit_id);
ALTER TABLE cases.case_file ADD COLUMN about_position_id uuid REFERENCES directory.position (position_id);
ALTER TABLE cases.case_file ADD COLUMN about_people uuid[];
ALTER TABLE cases.case_file ADD COLUMN excluded_below_id uuid REFERENCES directory.unit (unit_id);
ALTER TABLE cases.case_file ADD COLUMN excluded_place text;
ALTER TABLE cases.case_file ADD COLUMN spared_kinds text[];
ALTER TABLE cases.case_file ADD CONSTRAINT case_file_about_is_whole CHECK (
    (about_unit_id IS NULL) = (about_people IS NULL)
    AND (about_unit_id IS NULL) = (spared_kinds IS NULL)
    AND (about_unit_id IS NOT NULL OR (about_position_id IS NULL AND excluded_below_id IS NULL
                                       AND excluded_place IS NULL))
    AND (about_unit_id IS NULL OR type IN ('COMPLAINT', 'CRITICISM', 'REPORT')));
CREATE INDEX case_file_about_unit_id ON cases.case_file (about_unit_id) WHERE about_unit_id IS NOT NULL;
CREATE INDEX case_file_about_position_id ON cases.case_file (about_position_id) WHERE about_position_id IS NOT NULL;
CREATE INDEX case_file_excluded_below_id ON cases.case_file (excluded_below_id) WHERE excluded_below_id IS NOT NULL;
COMMENT ON COLUMN cases.case_file.about_unit_id IS 'Unit of the official complained of or reported on, or the desk or office itself (N-10-3)';
COMMENT ON COLUMN cases.case_file.about_position_id IS 'Position complained of or reported on; null when the desk or office as such is meant';
COMMENT ON COLUMN cases.case_file.about_people IS 'Persons who held what is complained of when the case was registered: never let in, wherever they are now';
COMMENT ON COLUMN cases.case_file.excluded_below_id IS 'No position in this unit, or in one that stands below it now, is let in';
COMMENT ON COLUMN cases.case_file.excluded_place IS 'County or province of a governor complained of: no position of a unit there is let in';
COMMENT ON COLUMN cases.case_file.spared_kinds IS 'Kinds of positions of the unit complained of that stand above whoever is complained of, and are let in';
