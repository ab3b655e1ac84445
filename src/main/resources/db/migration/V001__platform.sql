-- The owner makes everything; the application's role reads and writes rows and makes nothing.
GRANT USAGE ON SCHEMA homeward, engine TO ${appRole};

ALTER DEFAULT PRIVILEGES IN SCHEMA homeward GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${appRole};
ALTER DEFAULT PRIVILEGES IN SCHEMA homeward GRANT USAGE, SELECT ON SEQUENCES TO ${appRole};
ALTER DEFAULT PRIVILEGES IN SCHEMA homeward GRANT EXECUTE ON FUNCTIONS TO ${appRole};
ALTER DEFAULT PRIVILEGES IN SCHEMA engine GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${appRole};
ALTER DEFAULT PRIVILEGES IN SCHEMA engine GRANT USAGE, SELECT ON SEQUENCES TO ${appRole};

-- For whom this transaction works; empty after a transaction, hence nullif.
create function acting_party() returns text language sql stable
  return nullif(current_setting('homeward.agency', true), '');

create function acting_as_system() returns boolean language sql stable
  return coalesce(current_setting('homeward.agency', true), '') like 'system:%';

-- How far the program's clock stands from the machine's; only the demo moves it.
CREATE TABLE clock_offset (
    only_row      boolean NOT NULL PRIMARY KEY CHECK (only_row),
    offset_millis bigint  NOT NULL
);

-- The programs that work on this database, as each says itself; no name of a machine.
create table node (
  id      uuid primary key,
  version text not null,
  started timestamptz not null,
  seen    timestamptz not null
);

-- Sessions lie in the database: a node may die. The shape is Spring Session's.
CREATE TABLE spring_session (
    primary_id            char(36)     NOT NULL PRIMARY KEY,
    session_id            char(36)     NOT NULL,
    creation_time         bigint       NOT NULL,
    last_access_time      bigint       NOT NULL,
    max_inactive_interval int          NOT NULL,
    expiry_time           bigint       NOT NULL,
    principal_name        varchar(100)
);
CREATE UNIQUE INDEX spring_session_ix1 ON spring_session (session_id);
CREATE INDEX spring_session_ix2 ON spring_session (expiry_time);
CREATE INDEX spring_session_ix3 ON spring_session (principal_name);

CREATE TABLE spring_session_attributes (
    session_primary_id char(36)     NOT NULL REFERENCES spring_session (primary_id) ON DELETE CASCADE,
    attribute_name     varchar(200) NOT NULL,
    attribute_bytes    bytea        NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);
