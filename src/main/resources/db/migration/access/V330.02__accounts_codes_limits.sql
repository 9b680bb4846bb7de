-- Accounts of staff, the delays that answer wrong passwords, one-time codes of citizens, and limits shared by instances.
CREATE TABLE access.account (
    account_id           uuid        PRIMARY KEY,
    person_id            uuid        NOT NULL,
    unit_id              uuid        NOT NULL,
    username             text        NOT NULL,
    username_key         text        NOT NULL UNIQUE,
    password_hash        text        NOT NULL,
    password_set_at      timestamptz NOT NULL,
    must_change_password boolean     NOT NULL,
    demonstration        boolean     NOT NULL DEFAULT false,
    opened_at            timestamptz NOT NULL,
    closed_at            timestamptz,
    last_sign_in_at      timestamptz
);
CREATE INDEX account_person ON access.account (person_id);
CREATE INDEX account_unit ON access.account (unit_id, username_key);
COMMENT ON TABLE access.account IS 'Accounts with which members of staff sign in';
COMMENT ON COLUMN access.account.account_id IS 'Identifier';
COMMENT ON COLUMN access.account.person_id IS 'The person of the directory whose account it is';
COMMENT ON COLUMN access.account.unit_id IS 'The unit whose administrators, and those above, keep the account';
COMMENT ON COLUMN access.account.username IS 'The name he types, as it was given';
COMMENT ON COLUMN access.account.username_key IS 'The name in the form in which names are compared';
COMMENT ON COLUMN access.account.password_hash IS 'Argon2id with its parameters and salt';
COMMENT ON COLUMN access.account.password_set_at IS 'When the present password was set';
COMMENT ON COLUMN access.account.must_change_password IS 'Whether the password was given by somebody else and opens only the page that changes it';
COMMENT ON COLUMN access.account.demonstration IS 'Whether its password is public; exists in demonstration mode only';
COMMENT ON COLUMN access.account.opened_at IS 'When it was opened';
COMMENT ON COLUMN access.account.closed_at IS 'When it was closed; null while open';
COMMENT ON COLUMN access.account.last_sign_in_at IS 'Last time its password was accepted';

CREATE TABLE access.account_event (
    account_id    uuid        NOT NULL,
    happened_at   timestamptz NOT NULL,
    event_id      uuid        NOT NULL,
    kind          text        NOT NULL,
    by_account_id uuid,
    address       text,
    device        text,
    PRIMARY KEY (account_id, happened_at, event_id)
) PARTITION BY RANGE (happened_at);
COMMENT ON TABLE access.account_event IS 'What happened to accounts; only grows';
COMMENT ON COLUMN access.account_event.account_id IS 'The account';
COMMENT ON COLUMN access.account_event.happened_at IS 'When';
COMMENT ON COLUMN access.account_event.event_id IS 'Identifier, ordered by time';
COMMENT ON COLUMN access.account_event.kind IS 'What happened, one of the list in AccountEventKind';
COMMENT ON COLUMN access.account_event.by_account_id IS 'Who did it; null when it was the program or somebody who had not signed in';
COMMENT ON COLUMN access.account_event.address IS 'Network address it came from';
COMMENT ON COLUMN access.account_event.device IS 'Browser it came from, as it calls itself';

CREATE FUNCTION access.only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The record of accounts only grows';
END $$;
COMMENT ON FUNCTION access.only_grows() IS 'Refuses every change of what was recorded';
CREATE TRIGGER account_event_only_grows BEFORE UPDATE OR DELETE ON access.account_event
    FOR EACH ROW EXECUTE FUNCTION access.only_grows();
CREATE TRIGGER account_event_never_emptied BEFORE TRUNCATE ON access.account_event
    FOR EACH STATEMENT EXECUTE FUNCTION access.only_grows();

CREATE TABLE access.sign_in_delay (
    delay_key     bytea       PRIMARY KEY,
    failures      integer     NOT NULL,
    last_try_at   timestamptz NOT NULL,
    refused_until timestamptz
);
CREATE INDEX sign_in_delay_last_try ON access.sign_in_delay (last_try_at);
COMMENT ON TABLE access.sign_in_delay IS 'Wrong passwords by account name and by address, and how long the next try must wait';
COMMENT ON COLUMN access.sign_in_delay.delay_key IS 'Digest of the kind and the typed name or the address; people type passwords into the name field too';
COMMENT ON COLUMN access.sign_in_delay.failures IS 'Tries since the last success';
COMMENT ON COLUMN access.sign_in_delay.last_try_at IS 'Last try';
COMMENT ON COLUMN access.sign_in_delay.refused_until IS 'Until then even the right password is refused';

CREATE TABLE access.one_time_code (
    code_id       uuid        PRIMARY KEY,
    contact       text        NOT NULL,
    purpose       text        NOT NULL,
    salt          bytea       NOT NULL,
    code_hash     bytea       NOT NULL,
    sent_at       timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL,
    attempts_left integer     NOT NULL,
    ended_at      timestamptz
);
CREATE INDEX one_time_code_contact ON access.one_time_code (contact, purpose, sent_at DESC);
CREATE INDEX one_time_code_expiry ON access.one_time_code (expires_at);
COMMENT ON TABLE access.one_time_code IS 'Codes sent to citizens; rows are removed soon after they expire';
COMMENT ON COLUMN access.one_time_code.code_id IS 'Identifier';
COMMENT ON COLUMN access.one_time_code.contact IS 'Mobile number or e-mail address it was sent to';
COMMENT ON COLUMN access.one_time_code.purpose IS 'What it opens; it opens nothing else';
COMMENT ON COLUMN access.one_time_code.salt IS 'Random salt of the digest';
COMMENT ON COLUMN access.one_time_code.code_hash IS 'Digest of salt, contact, purpose and code; the code itself is not kept';
COMMENT ON COLUMN access.one_time_code.sent_at IS 'When it was sent';
COMMENT ON COLUMN access.one_time_code.expires_at IS 'From then on it is worthless';
COMMENT ON COLUMN access.one_time_code.attempts_left IS 'Wrong tries that are still allowed';
COMMENT ON COLUMN access.one_time_code.ended_at IS 'When it was used or replaced by a newer one';

CREATE TABLE access.limit_bucket (
    bucket_key text   PRIMARY KEY,
    state      bytea,
    expires_at bigint
);
CREATE INDEX limit_bucket_expiry ON access.limit_bucket (expires_at);
COMMENT ON TABLE access.limit_bucket IS 'What is left of each limit, shared by all instances (bucket4j''s own layout)';
COMMENT ON COLUMN access.limit_bucket.bucket_key IS 'Which limit, and a digest of whom it limits';
COMMENT ON COLUMN access.limit_bucket.state IS 'State of the bucket';
COMMENT ON COLUMN access.limit_bucket.expires_at IS 'Milliseconds since 1970 after which the bucket is full again and forgotten';
