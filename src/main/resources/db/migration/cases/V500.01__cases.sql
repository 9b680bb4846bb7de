CREATE SCHEMA cases;

CREATE TABLE cases.case_file (
    id                uuid        PRIMARY KEY,
    tracking_code     char(12)    NOT NULL UNIQUE,
    number_year       integer,
    number_in_year    integer,
    type              text        NOT NULL,
    topic_id          uuid        REFERENCES catalogue.topic (id),
    state             text        NOT NULL,
    channel           text        NOT NULL,
    county_code       text        REFERENCES territory.county (code),
    country           text        NOT NULL DEFAULT 'IR',
    place             text        NOT NULL,
    headline          text        NOT NULL,
    search_vector     tsvector    NOT NULL,
    ground            text,
    body_concerned    uuid        REFERENCES directory.body (body_id),
    benefit           text,
    addressee         text,
    group_size        integer     CHECK (group_size > 1),
    observed_on       date,
    anonymous         boolean     NOT NULL,
    secret_digest     bytea,
    applicant_id      uuid        REFERENCES applicants.applicant (id),
    mobile            text,
    email             text,
    foreign_phone     text,
    contact_verified  boolean     NOT NULL,
    language          text        NOT NULL,
    urgent            boolean     NOT NULL DEFAULT FALSE,
    level             text        NOT NULL,
    lead_position_id  uuid        NOT NULL REFERENCES directory.position (position_id),
    lead_unit_id      uuid        NOT NULL REFERENCES directory.unit (unit_id),
    registered_at     timestamptz NOT NULL,
    received_on       date        NOT NULL,
    late_reason       text,
    registered_by     uuid        REFERENCES directory.position (position_id),
    due_on            date        NOT NULL,
    due_effective_on  date        NOT NULL,
    answered_at       timestamptz,
    closed_at         timestamptz,
    outcome           text,
    reopenings        integer     NOT NULL DEFAULT 0,
    last_entry        integer     NOT NULL DEFAULT 0,
    last_digest       bytea,
    sealed_entry      integer     NOT NULL DEFAULT 0,
    UNIQUE (number_year, number_in_year),
    CHECK (anonymous = (applicant_id IS NULL)),
    CHECK (NOT anonymous OR (type = 'REPORT' AND mobile IS NULL AND email IS NULL AND foreign_phone IS NULL
                             AND secret_digest IS NOT NULL))
);
CREATE INDEX case_file_unnumbered ON cases.case_file (registered_at, id) WHERE number_in_year IS NULL;
CREATE INDEX case_file_unsealed ON cases.case_file (id) WHERE sealed_entry < last_entry;
CREATE INDEX case_file_applicant_id ON cases.case_file (applicant_id, registered_at DESC);
CREATE INDEX case_file_mobile ON cases.case_file (mobile, registered_at DESC) WHERE mobile IS NOT NULL;
CREATE INDEX case_file_email ON cases.case_file (email, registered_at DESC) WHERE email IS NOT NULL;
CREATE INDEX case_file_topic_id ON cases.case_file (topic_id);
CREATE INDEX case_file_county ON cases.case_file (county_code, registered_at DESC);
CREATE INDEX case_file_registered ON cases.case_file (registered_at DESC);
CREATE INDEX case_file_body_concerned ON cases.case_file (body_concerned);
CREATE INDEX case_file_lead_position_id ON cases.case_file (lead_position_id);
CREATE INDEX case_file_lead_unit_id ON cases.case_file (lead_unit_id);
CREATE INDEX case_file_registered_by ON cases.case_file (registered_by);
CREATE INDEX case_file_open_due ON cases.case_file (due_effective_on) WHERE answered_at IS NULL;
CREATE INDEX case_file_answered ON cases.case_file (answered_at) WHERE state = 'ANSWERED';
CREATE INDEX case_file_search ON cases.case_file USING gin (search_vector);
COMMENT ON TABLE cases.case_file IS 'A case: whatever applicants raise (N-1-15)';
COMMENT ON COLUMN cases.case_file.id IS 'Identity inside the house';
COMMENT ON COLUMN cases.case_file.tracking_code IS 'What the citizen holds: twelve digits, the last a check digit';
COMMENT ON COLUMN cases.case_file.number_year IS 'Jalali year of the case number; given after the commit';
COMMENT ON COLUMN cases.case_file.number_in_year IS 'Gapless number within the Jalali year';
COMMENT ON COLUMN cases.case_file.type IS 'One of the nine types (N-1-15)';
COMMENT ON COLUMN cases.case_file.topic_id IS 'What it is about';
COMMENT ON COLUMN cases.case_file.state IS 'Where it stands; see CaseTransitions';
COMMENT ON COLUMN cases.case_file.channel IS 'By which way it came (N-1-1)';
COMMENT ON COLUMN cases.case_file.county_code IS 'Where it happened; null for Iranians abroad';
COMMENT ON COLUMN cases.case_file.country IS 'Country of residence of the applicant (N-9-2)';
COMMENT ON COLUMN cases.case_file.place IS 'Village, district or street, in the applicant''s words';
COMMENT ON COLUMN cases.case_file.headline IS 'First words of the text, for lists';
COMMENT ON COLUMN cases.case_file.search_vector IS 'Normalised text, for search';
COMMENT ON COLUMN cases.case_file.ground IS 'Ground of a complaint (N-1-3)';
COMMENT ON COLUMN cases.case_file.body_concerned IS 'Body complained of, or praised';
COMMENT ON COLUMN cases.case_file.benefit IS 'What an idea, suggestion or plan brings (N-1-8)';
COMMENT ON COLUMN cases.case_file.addressee IS 'To whom feelings are expressed (N-1-7)';
COMMENT ON COLUMN cases.case_file.group_size IS 'How many persons ask together (N-1-4)';
COMMENT ON COLUMN cases.case_file.observed_on IS 'Day of what a report tells (N-1-5)';
COMMENT ON COLUMN cases.case_file.anonymous IS 'A report without a name (decision 4)';
COMMENT ON COLUMN cases.case_file.secret_digest IS 'SHA-256 of the secret code of an anonymous report';
COMMENT ON COLUMN cases.case_file.applicant_id IS 'Who raised it';
COMMENT ON COLUMN cases.case_file.mobile IS 'Mobile to which notices of this case go';
COMMENT ON COLUMN cases.case_file.email IS 'E-mail to which notices of this case go';
COMMENT ON COLUMN cases.case_file.foreign_phone IS 'Telephone abroad; never used for SMS';
COMMENT ON COLUMN cases.case_file.contact_verified IS 'Whether the contact was proved by a one-time code';
COMMENT ON COLUMN cases.case_file.language IS 'Language of the notices';
COMMENT ON COLUMN cases.case_file.urgent IS 'Goes before the others';
COMMENT ON COLUMN cases.case_file.level IS 'Level that handles it now (N-4-0)';
COMMENT ON COLUMN cases.case_file.lead_position_id IS 'The position that leads';
COMMENT ON COLUMN cases.case_file.lead_unit_id IS 'Its unit';
COMMENT ON COLUMN cases.case_file.registered_at IS 'When it was entered';
COMMENT ON COLUMN cases.case_file.received_on IS 'Original date of what came on paper, else the day of registration';
COMMENT ON COLUMN cases.case_file.late_reason IS 'Why it was entered later than received (N-5-2)';
COMMENT ON COLUMN cases.case_file.registered_by IS 'The position that entered it; null when the applicant did';
COMMENT ON COLUMN cases.case_file.due_on IS 'Promised date as given';
COMMENT ON COLUMN cases.case_file.due_effective_on IS 'Promised date, moved to a working day (decision 17)';
COMMENT ON COLUMN cases.case_file.answered_at IS 'When it was last answered; null while open';
COMMENT ON COLUMN cases.case_file.closed_at IS 'When it was closed';
COMMENT ON COLUMN cases.case_file.outcome IS 'Outcome of the last answer (N-1-2)';
COMMENT ON COLUMN cases.case_file.reopenings IS 'How often the applicant objected';
COMMENT ON COLUMN cases.case_file.last_entry IS 'Number of the last history entry';
COMMENT ON COLUMN cases.case_file.last_digest IS 'Digest of the last history entry';
COMMENT ON COLUMN cases.case_file.sealed_entry IS 'Number of the last history entry that a seal covers';

CREATE TABLE cases.entry (
    case_id         uuid        NOT NULL,
    number          integer     NOT NULL,
    at              timestamptz NOT NULL,
    event           text        NOT NULL,
    actor_kind      text        NOT NULL CHECK (actor_kind IN ('APPLICANT', 'STAFF', 'SYSTEM')),
    actor_position  uuid,
    actor_person    uuid,
    level           text        NOT NULL,
    content_digest  bytea       NOT NULL,
    previous_digest bytea,
    digest          bytea       NOT NULL,
    PRIMARY KEY (case_id, number, at)
) PARTITION BY RANGE (at);
COMMENT ON TABLE cases.entry IS 'History of the cases: one entry per event, chained per case; it only grows (N-5-2)';
COMMENT ON COLUMN cases.entry.case_id IS 'The case';
COMMENT ON COLUMN cases.entry.number IS '1, 2, 3 … within the case';
COMMENT ON COLUMN cases.entry.at IS 'When it happened';
COMMENT ON COLUMN cases.entry.event IS 'What happened';
COMMENT ON COLUMN cases.entry.actor_kind IS 'Who did it: applicant, staff or the system';
COMMENT ON COLUMN cases.entry.actor_position IS 'The position that acted';
COMMENT ON COLUMN cases.entry.actor_person IS 'The person who held it';
COMMENT ON COLUMN cases.entry.level IS 'Level that handled the case then (N-4-0)';
COMMENT ON COLUMN cases.entry.content_digest IS 'SHA-256 of salt and content';
COMMENT ON COLUMN cases.entry.previous_digest IS 'Digest of the entry before; null for the first';
COMMENT ON COLUMN cases.entry.digest IS 'SHA-256 over the previous digest and all fields of this entry';

CREATE TABLE cases.entry_content (
    case_id uuid        NOT NULL,
    number  integer     NOT NULL,
    at      timestamptz NOT NULL,
    salt    bytea       NOT NULL,
    content text        NOT NULL,
    PRIMARY KEY (case_id, number, at)
) PARTITION BY RANGE (at);
COMMENT ON TABLE cases.entry_content IS 'What the entries say; can be erased without breaking the chain';
COMMENT ON COLUMN cases.entry_content.case_id IS 'The case';
COMMENT ON COLUMN cases.entry_content.number IS 'The entry';
COMMENT ON COLUMN cases.entry_content.at IS 'When it happened';
COMMENT ON COLUMN cases.entry_content.salt IS 'Random, so that erased content cannot be guessed from its digest';
COMMENT ON COLUMN cases.entry_content.content IS 'JSON object of texts, keys sorted';

-- The history only grows: no role of the program can change or remove an entry.
CREATE FUNCTION cases.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'cases.% only grows (N-5-2)', TG_TABLE_NAME;
END;
$$;
CREATE TRIGGER entry_only_grows BEFORE UPDATE OR DELETE ON cases.entry
    FOR EACH ROW EXECUTE FUNCTION cases.refuse_change();
CREATE TRIGGER case_file_stays BEFORE DELETE ON cases.case_file
    FOR EACH ROW EXECUTE FUNCTION cases.refuse_change();

CREATE TABLE cases.party (
    case_id     uuid        NOT NULL REFERENCES cases.case_file (id),
    position_id uuid        NOT NULL REFERENCES directory.position (position_id),
    unit_id     uuid        NOT NULL REFERENCES directory.unit (unit_id),
    relation    text        NOT NULL
        CHECK (relation IN ('LEAD', 'CONTRIBUTOR', 'COPY', 'PAST_LEAD', 'PAST_CONTRIBUTOR', 'REGISTRAR')),
    since       timestamptz NOT NULL,
    PRIMARY KEY (case_id, position_id)
);
CREATE INDEX party_position_id ON cases.party (position_id, case_id);
CREATE INDEX party_unit_id ON cases.party (unit_id, case_id);
COMMENT ON TABLE cases.party IS 'Which positions have to do with a case; who may see it is decided from here';
COMMENT ON COLUMN cases.party.case_id IS 'The case';
COMMENT ON COLUMN cases.party.position_id IS 'The position';
COMMENT ON COLUMN cases.party.unit_id IS 'Its unit';
COMMENT ON COLUMN cases.party.relation IS 'What it has to do with it now';
COMMENT ON COLUMN cases.party.since IS 'Since when';

CREATE TABLE cases.referral (
    case_id       uuid        NOT NULL REFERENCES cases.case_file (id),
    number        integer     NOT NULL,
    from_position uuid        NOT NULL REFERENCES directory.position (position_id),
    to_position   uuid        NOT NULL REFERENCES directory.position (position_id),
    part          text        NOT NULL CHECK (part IN ('LEAD', 'CONTRIBUTE', 'COPY')),
    due_on        date,
    made_at       timestamptz NOT NULL,
    ended_at      timestamptz,
    PRIMARY KEY (case_id, number)
);
CREATE INDEX referral_from_position ON cases.referral (from_position);
CREATE INDEX referral_to_position ON cases.referral (to_position);
COMMENT ON TABLE cases.referral IS 'Who gave the case to whom (N-4-5)';
COMMENT ON COLUMN cases.referral.case_id IS 'The case';
COMMENT ON COLUMN cases.referral.number IS 'Number of the history entry that made it';
COMMENT ON COLUMN cases.referral.from_position IS 'Who gave';
COMMENT ON COLUMN cases.referral.to_position IS 'Who received';
COMMENT ON COLUMN cases.referral.part IS 'In what part';
COMMENT ON COLUMN cases.referral.due_on IS 'Until when it was asked for';
COMMENT ON COLUMN cases.referral.made_at IS 'When';
COMMENT ON COLUMN cases.referral.ended_at IS 'When it was returned, passed on, contributed or answered';

CREATE TABLE cases.draft (
    id            uuid        PRIMARY KEY,
    holder_digest bytea       NOT NULL,
    fields        text        NOT NULL,
    saved_at      timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL,
    case_id       uuid        REFERENCES cases.case_file (id)
);
CREATE INDEX draft_expires_at ON cases.draft (expires_at);
CREATE INDEX draft_case_id ON cases.draft (case_id);
COMMENT ON TABLE cases.draft IS 'A case being written; what was typed is kept, and sent once only';
COMMENT ON COLUMN cases.draft.id IS 'Identity, also the subject of its uploads';
COMMENT ON COLUMN cases.draft.holder_digest IS 'SHA-256 of the secret in the writer''s cookie, or of the desk officer''s position';
COMMENT ON COLUMN cases.draft.fields IS 'JSON object of what was typed';
COMMENT ON COLUMN cases.draft.saved_at IS 'When it was last saved';
COMMENT ON COLUMN cases.draft.expires_at IS 'When it is forgotten';
COMMENT ON COLUMN cases.draft.case_id IS 'The case it became';

CREATE TABLE cases.seal (
    number          bigint      PRIMARY KEY,
    sealed_at       timestamptz NOT NULL,
    cases           integer     NOT NULL,
    previous_digest bytea,
    digest          bytea       NOT NULL
);
COMMENT ON TABLE cases.seal IS 'Seals over the heads of the chains at intervals, themselves chained';
COMMENT ON COLUMN cases.seal.number IS '1, 2, 3 …';
COMMENT ON COLUMN cases.seal.sealed_at IS 'When';
COMMENT ON COLUMN cases.seal.cases IS 'How many heads it covers';
COMMENT ON COLUMN cases.seal.previous_digest IS 'Digest of the seal before';
COMMENT ON COLUMN cases.seal.digest IS 'SHA-256 over the previous digest and all covered heads, in order';

CREATE TABLE cases.sealed_head (
    case_id     uuid        NOT NULL,
    seal_number bigint      NOT NULL,
    sealed_at   timestamptz NOT NULL,
    entry       integer     NOT NULL,
    digest      bytea       NOT NULL,
    PRIMARY KEY (case_id, seal_number, sealed_at)
) PARTITION BY RANGE (sealed_at);
CREATE INDEX sealed_head_seal_number ON cases.sealed_head (seal_number, case_id);
COMMENT ON TABLE cases.sealed_head IS 'Which head of which chain a seal covers';
COMMENT ON COLUMN cases.sealed_head.case_id IS 'The case';
COMMENT ON COLUMN cases.sealed_head.seal_number IS 'The seal';
COMMENT ON COLUMN cases.sealed_head.sealed_at IS 'When';
COMMENT ON COLUMN cases.sealed_head.entry IS 'Number of the last entry then';
COMMENT ON COLUMN cases.sealed_head.digest IS 'Digest of that entry';
