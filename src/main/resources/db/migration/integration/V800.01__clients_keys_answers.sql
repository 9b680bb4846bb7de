-- Programs of bodies that use the API: who they are, their keys, how much they used, and what they were answered.
CREATE SCHEMA integration;

CREATE TABLE integration.client (
    client_id  uuid        PRIMARY KEY,
    name       text        NOT NULL,
    body_id    uuid        NOT NULL REFERENCES directory.body (body_id),
    person_id  uuid        NOT NULL REFERENCES directory.person (person_id),
    scopes     text[]      NOT NULL,
    opened_at  timestamptz NOT NULL,
    closed_at  timestamptz
);
CREATE INDEX client_body_id ON integration.client (body_id);
CREATE INDEX client_person_id ON integration.client (person_id);
COMMENT ON TABLE integration.client IS 'A program of a body that uses the API';
COMMENT ON COLUMN integration.client.client_id IS 'Identifier; stands where an account stands in records';
COMMENT ON COLUMN integration.client.name IS 'What the program is called';
COMMENT ON COLUMN integration.client.body_id IS 'The body whose program it is';
COMMENT ON COLUMN integration.client.person_id IS 'The entry of the directory that holds positions for it';
COMMENT ON COLUMN integration.client.scopes IS 'What its keys are for; they narrow the rights of its positions and give none';
COMMENT ON COLUMN integration.client.opened_at IS 'When it was opened';
COMMENT ON COLUMN integration.client.closed_at IS 'When it was closed; null while open';

CREATE TABLE integration.client_key (
    key_id       text        PRIMARY KEY,
    client_id    uuid        NOT NULL REFERENCES integration.client (client_id),
    digest       bytea       NOT NULL,
    made_at      timestamptz NOT NULL,
    ends_at      timestamptz,
    last_used_at timestamptz
);
CREATE INDEX client_key_client_id ON integration.client_key (client_id, made_at);
COMMENT ON TABLE integration.client_key IS 'Keys of the programs; the secret itself is kept nowhere';
COMMENT ON COLUMN integration.client_key.key_id IS 'The public part of the key';
COMMENT ON COLUMN integration.client_key.client_id IS 'Whose key it is';
COMMENT ON COLUMN integration.client_key.digest IS 'SHA-256 of its secret part: 256 random bits, which need no salt and no slow digest';
COMMENT ON COLUMN integration.client_key.made_at IS 'When it was made';
COMMENT ON COLUMN integration.client_key.ends_at IS 'From then on it opens nothing: set by a rotation or a revocation';
COMMENT ON COLUMN integration.client_key.last_used_at IS 'When it was last used, to the minute';

CREATE TABLE integration.client_event (
    client_id     uuid        NOT NULL,
    happened_at   timestamptz NOT NULL,
    event_id      uuid        NOT NULL,
    kind          text        NOT NULL,
    key_id        text,
    by_account_id uuid,
    by_name       text,
    address       text,
    PRIMARY KEY (client_id, happened_at, event_id)
);
COMMENT ON TABLE integration.client_event IS 'What happened to the programs and their keys; only grows';
COMMENT ON COLUMN integration.client_event.client_id IS 'The program';
COMMENT ON COLUMN integration.client_event.happened_at IS 'When';
COMMENT ON COLUMN integration.client_event.event_id IS 'Identifier, ordered by time';
COMMENT ON COLUMN integration.client_event.kind IS 'What happened, one of the list in ClientEventKind';
COMMENT ON COLUMN integration.client_event.key_id IS 'Public part of the key it happened to; null when it happened to the program';
COMMENT ON COLUMN integration.client_event.by_account_id IS 'Account of the administrator; null for the program itself';
COMMENT ON COLUMN integration.client_event.by_name IS 'His name and position then';
COMMENT ON COLUMN integration.client_event.address IS 'Network address it came from';

CREATE FUNCTION integration.only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The record of programs only grows';
END $$;
COMMENT ON FUNCTION integration.only_grows() IS 'Refuses every change of what was recorded';
CREATE TRIGGER client_event_only_grows BEFORE UPDATE OR DELETE ON integration.client_event
    FOR EACH ROW EXECUTE FUNCTION integration.only_grows();
CREATE TRIGGER client_event_never_emptied BEFORE TRUNCATE ON integration.client_event
    FOR EACH STATEMENT EXECUTE FUNCTION integration.only_grows();

CREATE TABLE integration.allowance (
    client_id uuid   NOT NULL REFERENCES integration.client (client_id),
    policy    text   NOT NULL,
    began     bigint NOT NULL,
    taken     bigint NOT NULL,
    PRIMARY KEY (client_id, policy)
);
COMMENT ON TABLE integration.allowance IS 'How much of its limit a program has taken in the present period; instances take in blocks';
COMMENT ON COLUMN integration.allowance.client_id IS 'The program';
COMMENT ON COLUMN integration.allowance.policy IS 'Which limit';
COMMENT ON COLUMN integration.allowance.began IS 'Beginning of the period, milliseconds since 1970';
COMMENT ON COLUMN integration.allowance.taken IS 'Requests taken in it, also those an instance has taken and not yet used';

CREATE TABLE integration.answer (
    client_id      uuid        NOT NULL,
    key_digest     bytea       NOT NULL,
    request_digest bytea       NOT NULL,
    status         integer     NOT NULL,
    location       text,
    body           bytea       NOT NULL,
    answered_at    timestamptz NOT NULL,
    PRIMARY KEY (client_id, key_digest)
);
CREATE INDEX answer_answered_at ON integration.answer (answered_at);
COMMENT ON TABLE integration.answer IS 'What a program was answered under an idempotency key, stored in the transaction of the effect; removed when the time is over';
COMMENT ON COLUMN integration.answer.client_id IS 'The program';
COMMENT ON COLUMN integration.answer.key_digest IS 'SHA-256 of the idempotency key';
COMMENT ON COLUMN integration.answer.request_digest IS 'SHA-256 of method, address and body of the request';
COMMENT ON COLUMN integration.answer.status IS 'HTTP status';
COMMENT ON COLUMN integration.answer.location IS 'Header Location; null when there was none';
COMMENT ON COLUMN integration.answer.body IS 'The answer, encrypted with a key made of the idempotency key, which is kept nowhere';
COMMENT ON COLUMN integration.answer.answered_at IS 'When';

INSERT INTO parameters.parameter (id, key, scope_kind, value, valid_from, reason, recorded_at)
SELECT gen_random_uuid(), first.key, 'NATION', first.value, DATE '1925-03-22', 'First value, decided with the program',
       TIMESTAMPTZ '2025-11-01 00:00:00+00'
FROM (VALUES
    ('limit.API_BY_CLIENT.count', '6000'),
    ('limit.API_BY_CLIENT.period', 'PT1M'),
    ('limit.API_INQUIRY_BY_CLIENT.count', '600'),
    ('limit.API_INQUIRY_BY_CLIENT.period', 'PT1M'),
    ('api.key.overlap', 'PT24H'),
    ('api.answer.kept', 'PT24H')
) AS first (key, value);
