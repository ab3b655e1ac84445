-- Keyed hashes of names and identity numbers; the key is outside the database.
create table name_hash (
  case_number text not null references case_file,
  kind        text not null check (kind in ('identity', 'name', 'sound')),
  hash        bytea not null,
  primary key (case_number, kind, hash)
);
create index name_hash_hash on name_hash (hash, kind);

-- For the agency that opened the older case and the data protection officer; never for the one who typed, nor for each that
-- takes part (R7, R14).
create table duplicate_suspicion (
  id          bigint generated always as identity primary key,
  case_number text not null references case_file,
  other_case  text not null references case_file,
  kind        text not null,
  at          timestamptz not null,
  by_agency   text not null,
  by_user     text not null,
  unique (case_number, other_case)
);
create index duplicate_suspicion_other on duplicate_suspicion (other_case);

alter table name_hash enable row level security;
create policy takes_part on name_hash to ${appRole} using (acting_as_system() or takes_part(case_number));


alter table duplicate_suspicion enable row level security;
create policy owns_the_other on duplicate_suspicion for select to ${appRole}
  using (acting_as_system() or (opened_here(other_case) and not opened_here(case_number)));
create policy system_only on duplicate_suspicion for insert to ${appRole} with check (acting_as_system());

revoke update on duplicate_suspicion from ${appRole};
