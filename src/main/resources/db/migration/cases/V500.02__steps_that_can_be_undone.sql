CREATE TABLE cases.undoable (
    case_id          uuid        PRIMARY KEY REFERENCES cases.case_file (id),
    entry            integer     NOT NULL,
    position_id      uuid        NOT NULL REFERENCES directory.position (position_id),
    person_id        uuid        NOT NULL,
    until            timestamptz NOT NULL,
    state            text        NOT NULL,
    level            text        NOT NULL,
    lead_position_id uuid        NOT NULL REFERENCES directory.position (position_id),
    lead_unit_id     uuid        NOT NULL REFERENCES directory.unit (unit_id),
    parties          jsonb       NOT NULL,
    referrals        jsonb       NOT NULL,
    worklists        text        NOT NULL
);
CREATE INDEX undoable_position_id ON cases.undoable (position_id);
CREATE INDEX undoable_lead_position_id ON cases.undoable (lead_position_id);
CREATE INDEX undoable_lead_unit_id ON cases.undoable (lead_unit_id);
CREATE INDEX undoable_until ON cases.undoable (until);
COMMENT ON TABLE cases.undoable IS 'The last step of a case while its notice is held, and how the case stood before it; forgotten soon after';
COMMENT ON COLUMN cases.undoable.case_id IS 'The case';
COMMENT ON COLUMN cases.undoable.entry IS 'Number of the history entry that can be undone';
COMMENT ON COLUMN cases.undoable.position_id IS 'The position that acted';
COMMENT ON COLUMN cases.undoable.person_id IS 'Who held it';
COMMENT ON COLUMN cases.undoable.until IS 'Until when it can be undone; nothing is told before';
COMMENT ON COLUMN cases.undoable.state IS 'State before';
COMMENT ON COLUMN cases.undoable.level IS 'Level before';
COMMENT ON COLUMN cases.undoable.lead_position_id IS 'Who led before';
COMMENT ON COLUMN cases.undoable.lead_unit_id IS 'His unit';
COMMENT ON COLUMN cases.undoable.parties IS 'Rows of cases.party before';
COMMENT ON COLUMN cases.undoable.referrals IS 'Rows of cases.referral before';
COMMENT ON COLUMN cases.undoable.worklists IS 'Picture of the worklists before, as the worklists gave it';
