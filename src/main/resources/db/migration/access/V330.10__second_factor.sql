-- The second step of signing in: a code of the clock (RFC 6238), and codes for the day the telephone is lost.
CREATE TABLE access.second_factor (
    account_id uuid        PRIMARY KEY REFERENCES access.account (account_id),
    secret     bytea       NOT NULL,
    key_mark   text        NOT NULL,
    last_step  bigint      NOT NULL,
    set_up_at  timestamptz NOT NULL
);
COMMENT ON TABLE access.second_factor IS 'Accounts that are opened in two steps';
COMMENT ON COLUMN access.second_factor.account_id IS 'The account';
COMMENT ON COLUMN access.second_factor.secret IS 'What the telephone and the house both know, sealed (AES-GCM) together with the account it belongs to';
COMMENT ON COLUMN access.second_factor.key_mark IS 'Which key sealed it, a part of the digest of that key';
COMMENT ON COLUMN access.second_factor.last_step IS 'The stretch of time whose code was accepted last; only codes of later ones are, by any instance';
COMMENT ON COLUMN access.second_factor.set_up_at IS 'When it was set up';

CREATE TABLE access.recovery_code (
    account_id uuid        NOT NULL REFERENCES access.account (account_id),
    code_hash  bytea       NOT NULL,
    used_at    timestamptz,
    PRIMARY KEY (account_id, code_hash)
);
COMMENT ON TABLE access.recovery_code IS 'Codes that stand in once for the telephone; the codes themselves are kept nowhere';
COMMENT ON COLUMN access.recovery_code.account_id IS 'The account';
COMMENT ON COLUMN access.recovery_code.code_hash IS 'Digest of the account and the code, which is random with 79 bits';
COMMENT ON COLUMN access.recovery_code.used_at IS 'When it was used; null while it is good';

ALTER TABLE access.account
    ADD COLUMN second_factor_asked_at timestamptz,
    ADD COLUMN second_factor_reset_at timestamptz;
COMMENT ON COLUMN access.account.second_factor_asked_at IS 'First sign-in at which the rules asked for a second step; the time of grace runs from here';
COMMENT ON COLUMN access.account.second_factor_reset_at IS 'When an administrator took the second step away, until its owner was told at his next sign-in';
COMMENT ON COLUMN access.account.last_sign_in_at IS 'Last time somebody signed in, with both steps where there are two';

ALTER TABLE access.account_event ADD COLUMN reason text;
COMMENT ON COLUMN access.account_event.reason IS 'Why it was done, where a reason must be given';

INSERT INTO parameters.parameter (id, key, scope_kind, value, valid_from, reason, recorded_at)
SELECT gen_random_uuid(), first.key, 'NATION', first.value, DATE '1925-03-22', 'First value, decided with the program',
       TIMESTAMPTZ '2025-11-01 00:00:00+00'
FROM (VALUES
    ('access.second-factor.positions', 'ADMINISTRATOR'),
    ('access.second-factor.grace', 'P14D'),
    ('access.second-factor.drift', '1'),
    ('access.second-factor.time', 'PT10M')) AS first (key, value);
UPDATE parameters.version SET number = nextval('parameters.version_number');
