-- The programs that work on this database, as each says itself; no name of a machine.
create table node (
  id      uuid primary key,
  version text not null,
  started timestamptz not null,
  seen    timestamptz not null
);
