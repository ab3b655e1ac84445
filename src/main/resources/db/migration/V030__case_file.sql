-- For whom this transaction works; empty after a transaction, hence nullif.
create function acting_party() returns text language sql stable
  return nullif(current_setting('homeward.agency', true), '');

create function acting_as_system() returns boolean language sql stable
  return coalesce(current_setting('homeward.agency', true), '') like 'system:%';

-- Tells with which keys this database was written.
create table key_check (
  name  text primary key,
  value bytea not null
);

create table case_file (
  number               text primary key,
  data_key             bytea, -- wrapped by the master key; without it the case's records are gone
  opened_by            text not null,
  opened_at            timestamptz not null,
  host_country         text not null,
  exploitation_country text,
  origin_country       text not null,
  child                boolean not null,
  way_in               text not null,
  ended_how            text,
  ended_at             timestamptz
);

create table participation (
  case_number text not null references case_file,
  agency      text not null,
  side        text not null check (side in ('host', 'origin', 'other')),
  since       timestamptz not null,
  left_at     timestamptz,
  primary key (case_number, agency)
);
create index participation_agency on participation (agency, since desc, case_number);

create table case_record (
  id          bigint generated always as identity primary key,
  case_number text not null references case_file,
  field       text not null,
  category    text not null,
  version     int not null,
  ciphertext  bytea not null,
  by_agency   text not null,
  by_user     text not null,
  step_id     text,
  at          timestamptz not null,
  unique (case_number, field, version)
);

create table consent (
  id          bigint generated always as identity primary key,
  case_number text not null references case_file,
  purpose     text not null,
  recipient   text not null,
  value       text not null check (value in ('NotAsked', 'Given', 'Declined', 'Withdrawn', 'Expired')),
  at          timestamptz not null,
  expires     timestamptz,
  withdrawn   timestamptz,
  by_agency   text not null,
  step_id     text,
  superseded  timestamptz -- a later answer for the same purpose and recipient took its place
);
create index consent_case on consent (case_number, purpose);

create table timeline (
  id          bigint generated always as identity primary key,
  case_number text not null references case_file,
  at          timestamptz not null,
  kind        text not null,
  agency      text not null,
  step_id     text,
  step_key    text,
  to_agency   text,
  visibility  text not null check (visibility in ('host', 'origin', 'both')),
  codes       jsonb not null
);
create index timeline_case on timeline (case_number, at, id);

create table disclosure (
  id          bigint generated always as identity primary key,
  case_number text not null references case_file,
  at          timestamptz not null,
  by_agency   text not null,
  to_agency   text not null,
  message     text not null,
  categories  text[] not null
);
create index disclosure_case on disclosure (case_number, at, id);

-- Keyed hashes of names and identity numbers; the key is outside the database.
create table name_hash (
  case_number text not null references case_file,
  kind        text not null check (kind in ('identity', 'name', 'sound')),
  hash        bytea not null,
  primary key (case_number, kind, hash)
);
create index name_hash_hash on name_hash (hash, kind);

-- For the owner of the other case and the data protection officer; never for the one who typed (R7).
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

-- The second wall: a query without the agency set returns no row. Not forced, so that the owner's dump goes on.
-- Both functions read past the policies, as their owner, and say yes or no only.
create function takes_part(in_case text) returns boolean
  language sql stable security definer set search_path = homeward, pg_temp as $$
  select exists (
    select 1 from participation
    where case_number = in_case and agency = nullif(current_setting('homeward.agency', true), ''))
$$;

create function opened_here(in_case text) returns boolean
  language sql stable security definer set search_path = homeward, pg_temp as $$
  select exists (
    select 1 from case_file
    where number = in_case and opened_by = nullif(current_setting('homeward.agency', true), ''))
$$;

revoke execute on function takes_part(text), opened_here(text) from public;
grant execute on function takes_part(text), opened_here(text) to ${appRole};

alter table case_file enable row level security;
create policy sees on case_file for select to ${appRole}
  using (acting_as_system() or opened_by = acting_party() or takes_part(number));
create policy opens on case_file for insert to ${appRole}
  with check (acting_as_system() or opened_by = acting_party());
create policy changes on case_file for update to ${appRole}
  using (acting_as_system() or takes_part(number));

alter table participation enable row level security;
create policy sees on participation for select to ${appRole}
  using (acting_as_system() or agency = acting_party() or takes_part(case_number));
create policy joins on participation for insert to ${appRole}
  with check (acting_as_system() or takes_part(case_number)
              or (agency = acting_party() and opened_here(case_number)));
create policy leaves on participation for update to ${appRole}
  using (acting_as_system() or takes_part(case_number));

alter table case_record enable row level security;
create policy takes_part on case_record to ${appRole} using (acting_as_system() or takes_part(case_number));
alter table consent enable row level security;
create policy takes_part on consent to ${appRole} using (acting_as_system() or takes_part(case_number));
alter table timeline enable row level security;
create policy takes_part on timeline to ${appRole} using (acting_as_system() or takes_part(case_number));
alter table disclosure enable row level security;
create policy takes_part on disclosure to ${appRole} using (acting_as_system() or takes_part(case_number));
alter table name_hash enable row level security;
create policy takes_part on name_hash to ${appRole} using (acting_as_system() or takes_part(case_number));

alter table duplicate_suspicion enable row level security;
create policy owns_the_other on duplicate_suspicion for select to ${appRole}
  using (acting_as_system() or (takes_part(other_case) and not opened_here(case_number)));
create policy system_only on duplicate_suspicion for insert to ${appRole} with check (acting_as_system());

-- What was recorded stays as it was; an erasure may delete.
revoke update on case_record, timeline, disclosure, duplicate_suspicion from ${appRole};
revoke delete on case_file, participation, consent from ${appRole};
