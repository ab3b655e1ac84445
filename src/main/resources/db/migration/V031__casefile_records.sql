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
create index consent_refused on consent (at) where value = 'Declined';
create index consent_withdrawn on consent (withdrawn) where withdrawn is not null;

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

alter table case_record enable row level security;
create policy takes_part on case_record to ${appRole} using (acting_as_system() or takes_part(case_number));
alter table consent enable row level security;
create policy takes_part on consent to ${appRole} using (acting_as_system() or takes_part(case_number));
alter table timeline enable row level security;
create policy takes_part on timeline to ${appRole} using (acting_as_system() or takes_part(case_number));
alter table disclosure enable row level security;
create policy takes_part on disclosure to ${appRole} using (acting_as_system() or takes_part(case_number));

-- What was recorded stays as it was; an erasure may delete.
revoke update on case_record, timeline, disclosure from ${appRole};
revoke delete on consent from ${appRole};

-- What other rooms may read: that a person said no, and that a person took a consent back.
create view declined_consent with (security_invoker = true) as
select case_number, purpose, at from consent where value = 'Declined' and superseded is null;

create view withdrawn_consent with (security_invoker = true) as
select case_number, purpose, withdrawn from consent where withdrawn is not null;

revoke insert, update, delete on declined_consent, withdrawn_consent from ${appRole};
