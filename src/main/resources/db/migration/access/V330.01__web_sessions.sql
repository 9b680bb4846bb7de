-- Web sessions live in the database so that several instances share them (Spring Session's own layout).
CREATE SCHEMA access;

CREATE TABLE access.web_session (
    primary_id            char(36) NOT NULL PRIMARY KEY,
    session_id            char(36) NOT NULL,
    creation_time         bigint   NOT NULL,
    last_access_time      bigint   NOT NULL,
    max_inactive_interval integer  NOT NULL,
    expiry_time           bigint   NOT NULL,
    principal_name        varchar(100)
);
CREATE UNIQUE INDEX web_session_session_id ON access.web_session (session_id);
CREATE INDEX web_session_expiry_time ON access.web_session (expiry_time);
CREATE INDEX web_session_principal_name ON access.web_session (principal_name);
COMMENT ON TABLE access.web_session IS 'One row per web session';
COMMENT ON COLUMN access.web_session.primary_id IS 'Key of the row, constant when the session id changes';
COMMENT ON COLUMN access.web_session.session_id IS 'The id the browser holds';
COMMENT ON COLUMN access.web_session.creation_time IS 'Milliseconds since 1970';
COMMENT ON COLUMN access.web_session.last_access_time IS 'Milliseconds since 1970';
COMMENT ON COLUMN access.web_session.max_inactive_interval IS 'Seconds';
COMMENT ON COLUMN access.web_session.expiry_time IS 'Milliseconds since 1970';
COMMENT ON COLUMN access.web_session.principal_name IS 'Who is signed in';

CREATE TABLE access.web_session_attributes (
    session_primary_id char(36)     NOT NULL REFERENCES access.web_session (primary_id) ON DELETE CASCADE,
    attribute_name     varchar(200) NOT NULL,
    attribute_bytes    bytea        NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);
COMMENT ON TABLE access.web_session_attributes IS 'What a session remembers';
COMMENT ON COLUMN access.web_session_attributes.session_primary_id IS 'The session';
COMMENT ON COLUMN access.web_session_attributes.attribute_name IS 'Name of the attribute';
COMMENT ON COLUMN access.web_session_attributes.attribute_bytes IS 'Serialised value';
