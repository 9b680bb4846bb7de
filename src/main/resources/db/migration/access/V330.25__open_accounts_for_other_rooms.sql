CREATE VIEW access.published_open_account AS
    SELECT account_id, person_id, last_sign_in_at FROM access.account WHERE closed_at IS NULL;
COMMENT ON VIEW access.published_open_account IS 'Accounts with which somebody can sign in, for other modules';
