-- Superiors who watch a late case, and objections, each decided one level above the unit that answered.
ALTER TABLE cases.party DROP CONSTRAINT party_relation_check;
ALTER TABLE cases.party ADD CONSTRAINT party_relation_check CHECK (relation IN
    ('LEAD', 'CONTRIBUTOR', 'COPY', 'PAST_LEAD', 'PAST_CONTRIBUTOR', 'REGISTRAR', 'SUPERIOR', 'DECIDER'));

CREATE TABLE cases.objection (
    case_id          uuid        NOT NULL REFERENCES cases.case_file (id),
    number           smallint    NOT NULL,
    filed_at         timestamptz NOT NULL,
    answering_unit   uuid        NOT NULL REFERENCES directory.unit (unit_id),
    decider_position uuid        NOT NULL REFERENCES directory.position (position_id),
    due_on           date        NOT NULL,
    decision         text        CHECK (decision IN ('UPHELD', 'REJECTED')),
    decided_at       timestamptz,
    PRIMARY KEY (case_id, number),
    CHECK ((decision IS NULL) = (decided_at IS NULL))
);
CREATE UNIQUE INDEX objection_pending ON cases.objection (case_id) WHERE decision IS NULL;
CREATE INDEX objection_answering_unit ON cases.objection (answering_unit);
CREATE INDEX objection_decider_position ON cases.objection (decider_position);
COMMENT ON TABLE cases.objection IS 'Objections to answers; what was written stands in the history';
COMMENT ON COLUMN cases.objection.case_id IS 'The case';
COMMENT ON COLUMN cases.objection.number IS 'First, second … objection of this case';
COMMENT ON COLUMN cases.objection.filed_at IS 'When the applicant objected';
COMMENT ON COLUMN cases.objection.answering_unit IS 'The unit that had answered';
COMMENT ON COLUMN cases.objection.decider_position IS 'The position one level above that decides';
COMMENT ON COLUMN cases.objection.due_on IS 'Until when it is decided';
COMMENT ON COLUMN cases.objection.decision IS 'How it was decided; null while it is pending';
COMMENT ON COLUMN cases.objection.decided_at IS 'When it was decided';

CREATE TABLE cases.reminder (
    case_id   uuid PRIMARY KEY REFERENCES cases.case_file (id),
    remind_on date NOT NULL
);
CREATE INDEX reminder_remind_on ON cases.reminder (remind_on);
COMMENT ON TABLE cases.reminder IS 'On which day applicants who are waited for are reminded, once';
COMMENT ON COLUMN cases.reminder.case_id IS 'The case';
COMMENT ON COLUMN cases.reminder.remind_on IS 'The day';
