-- An answer that was corrected: the new version stands in case_record like any other; here is why, and at whose wish.
create table correction (
  record      bigint primary key references case_record, -- the version that the correction made
  case_number text not null references case_file,
  wish        text not null check (wish in ('person', 'guardian', 'foundWrong')),
  reason      bytea not null -- encrypted with the case's data key
);
create index correction_case on correction (case_number);

-- Which agencies across the border had the old answer, and so have the new one.
create table correction_sent (
  record      bigint not null references case_record,
  case_number text not null references case_file,
  to_agency   text not null,
  at          timestamptz not null,
  primary key (record, to_agency)
);
create index correction_sent_case on correction_sent (case_number);

-- Which answers a message took along, by the names of their fields, and the last version that the file had then: what was
-- recorded later was not sent.
alter table disclosure add column fields text[] not null default '{}';
alter table disclosure add column last_record bigint not null default 0;

alter table correction enable row level security;
create policy takes_part on correction to ${appRole} using (acting_as_system() or takes_part(case_number));
alter table correction_sent enable row level security;
create policy takes_part on correction_sent to ${appRole} using (acting_as_system() or takes_part(case_number));

revoke update on correction, correction_sent from ${appRole};
