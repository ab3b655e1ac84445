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

alter table pinned_rule add column started_on date;
alter table pinned_rule add column due_unpaused timestamptz;
alter table pinned_rule drop column paused_since;
alter table pinned_rule drop column paused_days;
create index pinned_rule_running on pinned_rule (country, step_id) where finished_at is null;
