-- A panel as it was summoned for one decision of a case: its seats stay, whatever the directory says later.
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

-- An agency that only sits on a panel sees what the form of its own open step names.
alter table participation add column panel_only boolean not null default false;
