-- Every change of the directory raises this number in its own transaction: instances that remember units and positions
-- look at it once a second, and whoever changes waits here for whoever changes.
CREATE TABLE directory.version (
    single boolean NOT NULL PRIMARY KEY DEFAULT true CHECK (single),
    number bigint  NOT NULL
);
INSERT INTO directory.version (number) VALUES (1);
COMMENT ON TABLE directory.version IS 'How often the directory has changed';
COMMENT ON COLUMN directory.version.single IS 'There is one row only';
COMMENT ON COLUMN directory.version.number IS 'Raised with every change';
