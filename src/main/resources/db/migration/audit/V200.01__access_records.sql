-- Who has opened whose personal data. Only grows; a month leaves as a whole when its time of keeping is over.
CREATE SCHEMA audit;

CREATE TABLE audit.access_record (
    subject_id  uuid        NOT NULL,
    at          timestamptz NOT NULL,
    record_id   uuid        NOT NULL,
    account_id  uuid,
    person_id   uuid,
    position_id uuid,
    name        text        NOT NULL,
    purpose     text        NOT NULL,
    address     text,
    PRIMARY KEY (subject_id, at, record_id)
) PARTITION BY RANGE (at);
CREATE INDEX access_record_account ON audit.access_record (account_id, at DESC);
COMMENT ON TABLE audit.access_record IS 'One row for every opening of somebody''s personal data';
COMMENT ON COLUMN audit.access_record.subject_id IS 'Whose or what, an opaque reference such as a case';
COMMENT ON COLUMN audit.access_record.at IS 'When';
COMMENT ON COLUMN audit.access_record.record_id IS 'Identifier, ordered by time';
COMMENT ON COLUMN audit.access_record.account_id IS 'Account of the member of staff; null when it was a citizen';
COMMENT ON COLUMN audit.access_record.person_id IS 'The member of staff; null when it was a citizen';
COMMENT ON COLUMN audit.access_record.position_id IS 'The position he acted in; null when it was a citizen';
COMMENT ON COLUMN audit.access_record.name IS 'Who it was, as known then: name and position, or the contact a citizen proved';
COMMENT ON COLUMN audit.access_record.purpose IS 'Why, a message key of the room that opened it';
COMMENT ON COLUMN audit.access_record.address IS 'Network address';

CREATE FUNCTION audit.only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Access records only grow';
END $$;
COMMENT ON FUNCTION audit.only_grows() IS 'Refuses every change of what was recorded';
CREATE TRIGGER access_record_only_grows BEFORE UPDATE OR DELETE ON audit.access_record
    FOR EACH ROW EXECUTE FUNCTION audit.only_grows();
CREATE TRIGGER access_record_never_emptied BEFORE TRUNCATE ON audit.access_record
    FOR EACH STATEMENT EXECUTE FUNCTION audit.only_grows();
