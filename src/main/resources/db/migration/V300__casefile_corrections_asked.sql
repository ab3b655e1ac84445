-- To whom an answer belongs after a correction: who adds a warning to another agency's answer doesn't become its owner. Null: to who wrote
-- the version.
alter table correction add column belongs_to text;

-- A correction that waits for a second person: one that would take something away from an answer that protects the person, or one that
-- another agency asks for. The answer that stands is in force until then. Sealed with the case's key, which erases it.
create table correction_asked (
  id          uuid primary key,
  case_number text not null references case_file,
  standing    bigint not null references case_record, -- the version that it would take the place of; not once there is a newer one
  ciphertext  bytea, -- the new answer; null: the words alone
  words       bytea,
  reason      bytea not null,
  wish        text not null check (wish in ('person', 'guardian', 'foundWrong')),
  waits_for   text not null, -- the agency that was told
  by_agency   text not null,
  by_user     text not null,
  at          timestamptz not null,
  ended_at    timestamptz,
  ended_how   text check (ended_how in ('agreed', 'refused', 'caseEnded')),
  ended_by    text,
  check (ciphertext is not null or words is not null),
  check ((ended_at is null) = (ended_how is null))
);
create index correction_asked_case on correction_asked (case_number);
create index correction_asked_standing on correction_asked (standing) where ended_at is null;

alter table correction_asked enable row level security;
create policy takes_part on correction_asked to ${appRole} using (acting_as_system() or takes_part(case_number));

-- What was asked for stays as it was written; it ends once.
revoke update, delete on correction_asked from ${appRole};
grant update (ended_at, ended_how, ended_by) on correction_asked to ${appRole};
