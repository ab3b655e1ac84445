-- Notes to colleagues of one's own agency, on a case or on a step of it. Sealed with the case's key, which erases them.
create table note (
  id            uuid primary key,
  case_number   text not null references case_file,
  agency        text not null,
  step_id       text,
  step_key      text,
  definition_id text,
  ciphertext    bytea not null,
  by_user       text not null,
  at            timestamptz not null
);
create index note_case on note (case_number, agency, at);

alter table note enable row level security;
create policy own_agency on note to ${appRole}
  using (acting_as_system() or agency = acting_party() and takes_part(case_number));

-- What was written stays as it was; an erasure may delete.
revoke update on note from ${appRole};
