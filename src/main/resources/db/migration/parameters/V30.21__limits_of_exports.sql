INSERT INTO parameters.parameter (id, key, scope_kind, value, valid_from, reason, recorded_at)
SELECT gen_random_uuid(), first.key, 'NATION', first.value, DATE '1925-03-22', 'First value, decided with the program',
       TIMESTAMPTZ '2025-11-01 00:00:00+00'
FROM (VALUES
    ('limit.EXPORT_BY_ADDRESS.count', '60'),
    ('limit.EXPORT_BY_ADDRESS.period', 'PT1H'),
    ('limit.EXPORT_BY_DEVICE.count', '10'),
    ('limit.EXPORT_BY_DEVICE.period', 'PT1H')) AS first (key, value);
UPDATE parameters.version SET number = nextval('parameters.version_number');
