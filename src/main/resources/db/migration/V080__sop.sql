-- A panel as it was summoned for one decision of a case: its seats stay, whatever the directory says later. One authority
-- that decides alone needs no opinions: quorum 0. A single seat that conflicts of interest left has quorum 1.
create table panel_summons (
  id          bigint generated always as identity primary key,
  case_number text not null references case_file,
  panel       text not null,
  country     text not null,
  quorum      integer not null,
  summoned    timestamptz not null
);
create index panel_summons_case on panel_summons (case_number, panel, id desc);

-- The vote is a code; its reasons lie encrypted in the case file.
create table panel_seat (
  summons  bigint not null references panel_summons,
  seat     integer not null,
  agency   text not null,
  function text not null,
  vote     text check (vote in ('yes', 'no', 'moreNeeded', 'abstains', 'conflict')),
  given    timestamptz,
  primary key (summons, seat)
);

-- What a child's case must have before anybody crosses or travels (R19): days and codes only.
create table child_safeguard (
  case_number       text primary key references case_file,
  guardian_at       timestamptz,
  interview_at      timestamptz,
  child_view_at     timestamptz,
  objected_at       timestamptz,
  best_interests    text,
  best_interests_at timestamptz,
  escort_at         timestamptz
);

-- Votes and a child's safeguards are rows of a case as all others.
alter table panel_summons enable row level security;
create policy takes_part on panel_summons to ${appRole} using (acting_as_system() or takes_part(case_number));
alter table panel_seat enable row level security;
create policy takes_part on panel_seat to ${appRole}
  using (acting_as_system() or exists (select 1 from panel_summons where id = summons and takes_part(case_number)));
alter table child_safeguard enable row level security;
create policy takes_part on child_safeguard to ${appRole} using (acting_as_system() or takes_part(case_number));

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

alter table referral enable row level security;
create policy takes_part on referral to ${appRole} using (acting_as_system() or takes_part(case_number));
alter table referral_asked enable row level security;
create policy takes_part on referral_asked to ${appRole} using (acting_as_system() or takes_part(case_number));

revoke delete on referral, referral_asked from ${appRole};
revoke update on referral_asked from ${appRole};
