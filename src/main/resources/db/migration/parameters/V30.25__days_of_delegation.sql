INSERT INTO parameters.parameter (id, key, scope_kind, value, valid_from, reason, recorded_at)
VALUES (gen_random_uuid(), 'absence.delegation.days', 'NATION', '180', DATE '1925-03-22',
        'First value, decided with the program', TIMESTAMPTZ '2025-11-01 00:00:00+00');
UPDATE parameters.version SET number = nextval('parameters.version_number');
