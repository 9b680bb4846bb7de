-- What has been built of the demonstration country. Empty wherever there is no demonstration.
CREATE SCHEMA demonstration;

CREATE TABLE demonstration.step (
    name    text        PRIMARY KEY,
    done_at timestamptz NOT NULL
);
COMMENT ON TABLE demonstration.step IS 'Steps of building the demonstration country that are complete; written in the transaction of the step itself';
COMMENT ON COLUMN demonstration.step.name IS 'The step';
COMMENT ON COLUMN demonstration.step.done_at IS 'When it was complete';

CREATE TABLE demonstration.example (
    kind          text PRIMARY KEY,
    tracking_code text NOT NULL,
    mobile        text NOT NULL
);
COMMENT ON TABLE demonstration.example IS 'Cases whose invented owners a visitor may pretend to be';
COMMENT ON COLUMN demonstration.example.kind IS 'What the case is an example of, a message key part';
COMMENT ON COLUMN demonstration.example.tracking_code IS 'Its tracking code';
COMMENT ON COLUMN demonstration.example.mobile IS 'The mobile of its invented owner';
