-- Signed scans of a case. Name and content are encrypted with the case's data key; erasing that key erases them.
create table document (
  id           uuid primary key,
  case_number  text not null references case_file,
  kind         text not null check (kind in ('signedLetter', 'signedConsent', 'handoverReceipt', 'other')),
  category     text not null,
  step_id      text,
  step_key     text,
  goes_along   boolean not null, -- what its step sends to the other country takes it along
  content_type text not null,
  size         bigint not null,
  name         bytea not null,
  content      bytea not null,
  by_agency    text not null,
  by_user      text not null,
  side         text not null check (side in ('host', 'origin', 'other')),
  at           timestamptz not null
);
create index document_case on document (case_number, at, id);

-- encrypted bytes don't get smaller
alter table document alter column content set storage external;

create table document_sent (
  document    uuid not null references document,
  case_number text not null references case_file,
  to_agency   text not null,
  at          timestamptz not null,
  primary key (document, to_agency)
);
create index document_sent_case on document_sent (case_number, to_agency);

alter table document enable row level security;
create policy takes_part on document to ${appRole} using (acting_as_system() or takes_part(case_number));
alter table document_sent enable row level security;
create policy takes_part on document_sent to ${appRole} using (acting_as_system() or takes_part(case_number));

revoke update on document, document_sent from ${appRole};

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
