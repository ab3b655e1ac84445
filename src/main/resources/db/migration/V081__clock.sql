-- How far the program's clock stands from the machine's; only the demo moves it.
CREATE TABLE clock_offset (
    only_row      boolean NOT NULL PRIMARY KEY CHECK (only_row),
    offset_millis bigint  NOT NULL
);
