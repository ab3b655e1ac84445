-- A service asked of a regular agency for a person. Which service it is stays here and reaches no process (R8); notes and
-- reasons lie encrypted in the case file.
create table referral (
  case_number text not null references case_file,
  number      integer not null,
  service     text not null,
  urgency     text not null,
  role        text not null,
  due_key     text not null,
  side        text not null check (side in ('destination', 'origin')),
  state       text not null check (state in ('planned', 'asked', 'accepted', 'declined', 'unavailable', 'served',
                'stopped', 'declinedByPerson', 'unmet', 'notWanted', 'withdrawn')),
  made_by     text not null,
  made        timestamptz not null,
  changed     timestamptz not null,
  primary key (case_number, number)
);

-- Whom it was asked of, one after the other; nobody holding the role leaves the agency empty.
create table referral_asked (
  case_number text not null,
  number      integer not null,
  turn        integer not null,
  agency      text,
  at          timestamptz not null,
  primary key (case_number, number, turn),
  foreign key (case_number, number) references referral
);

-- An agency that is asked whether it gives a service has no part in the case yet: it sees that one step until it answers.
create table invitation (
  case_number text not null references case_file,
  agency      text not null,
  request     integer not null,
  side        text not null check (side in ('host', 'origin', 'other')),
  since       timestamptz not null,
  ended_in    xid8, -- the transaction that ended it still writes the answer down
  primary key (case_number, agency, request)
);

create or replace function takes_part(in_case text) returns boolean
  language sql stable security definer set search_path = homeward, pg_temp as $$
  select exists (
    select 1 from participation
    where case_number = in_case and agency = nullif(current_setting('homeward.agency', true), ''))
  or exists (
    select 1 from invitation
    where case_number = in_case and agency = nullif(current_setting('homeward.agency', true), '')
      and (ended_in is null or ended_in = pg_current_xact_id_if_assigned()))
$$;

alter table referral enable row level security;
create policy takes_part on referral to ${appRole} using (acting_as_system() or takes_part(case_number));
alter table referral_asked enable row level security;
create policy takes_part on referral_asked to ${appRole} using (acting_as_system() or takes_part(case_number));
alter table invitation enable row level security;
create policy sees on invitation for select to ${appRole}
  using (acting_as_system() or agency = acting_party() or takes_part(case_number));
create policy invites on invitation for insert to ${appRole}
  with check (acting_as_system() or takes_part(case_number));
create policy ends on invitation for update to ${appRole} using (acting_as_system() or takes_part(case_number));

revoke delete on referral, referral_asked, invitation from ${appRole};
revoke update on referral_asked from ${appRole};
