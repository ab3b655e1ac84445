-- Who is at a step now, for colleagues of the same agency. A row that isn't renewed ends with the agency's next look at a step.
create table step_reader (
  step_id   text not null,
  account   text not null,
  agency    text not null,
  opened_at timestamptz not null, -- since when, without a break
  seen_at   timestamptz not null, -- when the page last said that it is still open
  primary key (step_id, account)
);
create index step_reader_seen on step_reader (agency, seen_at);

alter table step_reader enable row level security;
create policy own_agency on step_reader to ${appRole} using (acting_as_system() or agency = acting_party());
