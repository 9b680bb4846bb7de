-- How large, how long and of how many accounts a file of tables may be; changed on the page of parameters.
CREATE SCHEMA arrival;

INSERT INTO parameters.parameter (id, key, scope_kind, value, valid_from, reason, recorded_at)
VALUES
    (gen_random_uuid(), 'table.largest-megabytes', 'NATION', '8', DATE '1925-03-22',
        'First value, decided with the program', TIMESTAMPTZ '2025-11-01 00:00:00+00'),
    (gen_random_uuid(), 'table.unpacked-megabytes', 'NATION', '100', DATE '1925-03-22',
        'First value, decided with the program', TIMESTAMPTZ '2025-11-01 00:00:00+00'),
    (gen_random_uuid(), 'table.rows', 'NATION', '60000', DATE '1925-03-22',
        'First value, decided with the program', TIMESTAMPTZ '2025-11-01 00:00:00+00'),
    (gen_random_uuid(), 'table.accounts', 'NATION', '300', DATE '1925-03-22',
        'First value, decided with the program', TIMESTAMPTZ '2025-11-01 00:00:00+00');
UPDATE parameters.version SET number = nextval('parameters.version_number');
