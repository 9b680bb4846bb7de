-- The file of a report tells who was met. It goes when nobody of its sessions is kept any more; that it was sent, its
-- figures, its digest and its receipt stay.
ALTER TABLE meetingreports.report
    ADD COLUMN erased_at timestamptz,
    ADD CONSTRAINT report_is_whole_or_erased CHECK ((erased_at IS NOT NULL) = (file = ''::bytea));
COMMENT ON COLUMN meetingreports.report.erased_at IS 'When its file was erased; empty while it is kept';
CREATE INDEX report_to_erase ON meetingreports.report (released_at) WHERE erased_at IS NULL;

CREATE OR REPLACE FUNCTION meetingreports.stays_as_sent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.erased_at IS NOT NULL OR (OLD.returned_at IS NOT NULL AND NEW.erased_at IS NULL)
       OR (OLD.id, OLD.kind, OLD.unit_id, OLD.session_id, OLD.year, OLD.season, OLD.version, OLD.in_person, OLD.by_phone,
           OLD.digest, OLD.released_at, OLD.released_by)
          IS DISTINCT FROM
          (NEW.id, NEW.kind, NEW.unit_id, NEW.session_id, NEW.year, NEW.season, NEW.version, NEW.in_person, NEW.by_phone,
           NEW.digest, NEW.released_at, NEW.released_by)
       OR (NEW.erased_at IS NULL AND OLD.file IS DISTINCT FROM NEW.file)
       OR (NEW.erased_at IS NOT NULL
           AND (OLD.received_at, OLD.received_by, OLD.returned_at, OLD.returned_by, OLD.return_reason)
               IS DISTINCT FROM (NEW.received_at, NEW.received_by, NEW.returned_at, NEW.returned_by, NEW.return_reason)) THEN
        RAISE EXCEPTION 'A report stays as it was sent';
    END IF;
    RETURN NEW;
END
$$;
