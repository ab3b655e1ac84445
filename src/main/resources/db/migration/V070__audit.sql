-- Append-only. Entries of one case form a chain: each seals the one before it with a key that is outside the database.
create table audit_entry (
  id          bigint generated always as identity primary key,
  chain       text not null, -- a case number; for refused attempts the asker's agency
  seq         bigint not null,
  at          timestamptz not null,
  case_number text,
  actor       text not null,
  agency      text not null,
  what        text not null,
  step_id     text,
  codes       text not null,
  prev_mac    bytea,         -- null in the first entry of a chain
  mac         bytea not null,
  unique (chain, seq)
);
create index audit_entry_case on audit_entry (case_number, id);

-- The end of each chain. Its row serialises the writers of one case; there is no global lock.
create table audit_head (
  chain text primary key,
  seq   bigint not null,
  mac   bytea
);

revoke update, delete, truncate on audit_entry from ${appRole};
revoke delete, truncate on audit_head from ${appRole};
