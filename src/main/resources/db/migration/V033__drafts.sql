-- What a person has begun to write in a step, for that person alone; it ends with the hand-in or the case.
create table draft (
  step_id     text not null,
  account     text not null,
  case_number text not null references case_file,
  ciphertext  bytea not null, -- under the case's data key, bound to case, step and account
  saved_at    timestamptz not null,
  primary key (step_id, account)
);
create index draft_case on draft (case_number);

alter table draft enable row level security;
create policy takes_part on draft to ${appRole} using (acting_as_system() or takes_part(case_number));
