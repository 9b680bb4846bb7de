-- Every change of the catalogue raises this number in its own transaction; instances that remember topics look at it.
CREATE TABLE catalogue.version (
    single boolean NOT NULL PRIMARY KEY DEFAULT true CHECK (single),
    number bigint  NOT NULL
);
INSERT INTO catalogue.version (number) VALUES (1);
COMMENT ON TABLE catalogue.version IS 'How often the catalogue has changed';
COMMENT ON COLUMN catalogue.version.single IS 'There is one row only';
COMMENT ON COLUMN catalogue.version.number IS 'Raised with every change';
