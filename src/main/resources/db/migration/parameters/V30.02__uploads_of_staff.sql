INSERT INTO parameters.parameter (id, key, scope_kind, value, valid_from, reason, recorded_at)
SELECT gen_random_uuid(), first.key, 'NATION', first.value, DATE '1925-03-22', 'First value, decided with the program',
       TIMESTAMPTZ '2025-11-01 00:00:00+00'
FROM (VALUES
    ('limit.UPLOAD_BY_ACCOUNT.count', '300'),
    ('limit.UPLOAD_BY_ACCOUNT.period', 'PT1H')) AS first (key, value);
