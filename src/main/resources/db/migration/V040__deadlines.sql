-- The row of sopDeadlines that a step opened with. No foreign key to the engine: its listeners run before its flush.
create table pinned_rule (
    step_id         text primary key,
    case_number     text not null,
    deadline_key    text not null,
    role            text not null,
    country         text not null,
    agency          text,        -- at which the step opened: the clock runs in its office hours, also when it is passed on
    amount          int not null,
    unit            text not null,
    kind            text not null,
    start_event     text not null,
    calendar        text not null,
    second_calendar text not null,
    landing         text not null,
    hours           text not null,
    pausable        boolean not null,
    warn_at         text not null,
    ladder          text not null,
    source          text not null,
    is_default      boolean not null,
    started_at      timestamptz,
    started_on      date,
    due             timestamptz,
    due_unpaused    timestamptz,
    next_talk       timestamptz,
    warn            timestamptz,
    explanation     jsonb not null,
    finished_at     timestamptz,
    -- R2: where the person decides nothing falls due
    constraint pinned_rule_person_decides check (kind <> 'personDecides' or due is null)
);

create index pinned_rule_by_case on pinned_rule (case_number);
create index pinned_rule_running on pinned_rule (country, step_id) where finished_at is null;

-- What a change of a calendar moved: it stays to be read. A request's clock that no step answers yet has no definition.
create table calendar_move (
    id              bigint generated always as identity primary key,
    change_id       bigint references calendar_change,
    hours_change_id bigint references office_hours_change,
    step_id         text not null,
    case_number     text not null,
    definition_id   text,
    step_key        text,
    before          timestamptz,
    after           timestamptz,
    check (num_nonnulls(change_id, hours_change_id) = 1)
);
create index calendar_move_change on calendar_move (change_id);
create index calendar_move_hours on calendar_move (hours_change_id);

-- When a step's clock stands still. The reference (an order, a certificate) may tell of a person: sealed with the case's key.
create table pause (
    id              bigint generated always as identity primary key,
    step_id         text not null,
    case_number     text not null,
    reason          text not null,
    hold            text,
    started         timestamptz not null,
    started_by      text not null,
    started_agency  text not null,
    planned_end     date not null,
    review_on       date,
    reference       bytea,
    ended           timestamptz,
    ended_by        text,
    -- the step's due date without this pause, and with it: as planned, then as it came
    due_without     timestamptz,
    due_with        timestamptz,
    -- R17: a witness hold is willing or ordered, has an order and a review
    constraint pause_witness_hold check (reason <> 'witnessHold'
      or (hold is not null and review_on is not null and reference is not null))
);

-- one pause at a time
create unique index pause_running on pause (step_id) where ended is null;
create index pause_of_step on pause (step_id, id);
-- forgotten pauses: past their planned end or their review
create index pause_planned_end on pause (least(planned_end, review_on), id) where ended is null;

-- R17: who looked at a pause that somebody has to review, when, and what came of it. The first review's day stands with the
-- pause; each review that lets it go on writes the next one there.
create table pause_review (
    id               bigint generated always as identity primary key,
    pause_id         bigint not null references pause (id) on delete cascade,
    reviewed         timestamptz not null,
    reviewed_by      text not null,
    reviewed_agency  text not null,
    outcome          text not null check (outcome in ('goesOn', 'ends')),
    review_on        date,          -- the next review; the planned end and the hold as they are from then on
    planned_end      date,
    hold             text,
    reference        bytea,         -- of a new order: sealed with the case's key
    constraint pause_review_goes_on check (outcome = 'ends'
      or (review_on is not null and planned_end is not null and hold is not null))
);
create index pause_review_of_pause on pause_review (pause_id, id);

-- Of which forgotten pauses people were told: once for each day on which somebody had to look at them.
create table pause_reminder (
    pause_id  bigint not null,
    due_on    date not null,
    at        timestamptz not null,
    primary key (pause_id, due_on)
);

-- What was done about a case's steps is seen as the case's own rows are: by who takes part in it.
alter table calendar_move enable row level security;
create policy takes_part on calendar_move to ${appRole} using (acting_as_system() or takes_part(case_number));
alter table pause enable row level security;
create policy takes_part on pause to ${appRole} using (acting_as_system() or takes_part(case_number));
alter table pause_review enable row level security;
create policy as_its_pause on pause_review to ${appRole}
  using (acting_as_system() or exists (select 1 from pause where id = pause_review.pause_id));
-- a list that the sweep keeps for itself
alter table pause_reminder enable row level security;
create policy system_only on pause_reminder to ${appRole} using (acting_as_system());

-- What other rooms may read: when a step would be due without its pauses, ...
create view step_clock with (security_invoker = true) as
select step_id, due_unpaused from pinned_rule;

-- ... and which clocks stand still, until when, and when somebody has to look at that.
create view running_pause with (security_invoker = true) as
select step_id, reason, planned_end, least(planned_end, review_on) as look_on from pause where ended is null;

revoke insert, update, delete on step_clock, running_pause from ${appRole};
