-- Where each open step stands on its ladder. No foreign key to the engine: its listeners run before its flush.
create table step_ladder (
    step_id      text primary key,
    case_number  text not null,
    ladder       text not null,
    kind         text not null,
    started      timestamptz,          -- when its clock started
    level        int not null,         -- the last rung that was walked, -1 for none
    top          int not null,         -- the last rung of its ladder
    next_at      timestamptz,          -- when the next rung falls; null: nothing is to come, or the clock stands still
    waits_until  timestamptz,          -- a date that the holder promised, once
    reminded_at  timestamptz,
    -- R2: what the person decides has no ladder
    constraint step_ladder_person_decides check (kind <> 'personDecides')
);
create index step_ladder_next on step_ladder (next_at, step_id) where next_at is not null;

-- Each rung of a step's ladder, once: over crashes and nodes.
create table rung (
    step_id      text not null,
    level        int not null,
    case_number  text not null,
    ladder       text not null,
    at           timestamptz not null, -- when it fell
    walked       timestamptz not null, -- when it was walked; later, if no node ran
    who          text not null,
    agencies     text[] not null,      -- whom it reached; may be none
    how          text not null,
    walked_by    text,                 -- the account that escalated by hand; null: the time did
    primary key (step_id, level)
);
create index rung_case on rung (case_number);

-- Whom a rung tells, written with the rung; becomes a notice, or a line of a summary, when the sweep is through.
create table rung_notice (
    id           bigint generated always as identity primary key,
    key          text not null default '', -- each notice says itself which one it is
    recipient    text not null,        -- the account, or the agency's mailbox
    username     text,
    agency       text not null,
    step_id      text not null,
    level        int not null,
    case_number  text not null,
    after        text not null,
    mail         boolean not null
);
create index rung_notice_recipient on rung_notice (recipient, id);

create table step_answer (
    id           bigint generated always as identity primary key,
    step_id      text not null,
    case_number  text not null,
    at           timestamptz not null,
    by_account   text not null,
    agency       text not null,
    kind         text not null check (kind in ('seen', 'newDate', 'passedTo')),
    new_date     date,
    reason       text,
    to_agency    text
);
create index step_answer_step on step_answer (step_id, id);

-- What was done about a case's steps is seen as the case's own rows are: by who takes part in it.
alter table rung enable row level security;
create policy takes_part on rung to ${appRole} using (acting_as_system() or takes_part(case_number));
alter table step_answer enable row level security;
create policy takes_part on step_answer to ${appRole} using (acting_as_system() or takes_part(case_number));
-- a list that the sweep keeps for itself
alter table rung_notice enable row level security;
create policy system_only on rung_notice to ${appRole} using (acting_as_system());

-- What other rooms may read: how far a step came on its ladder, whom that told, and what its holder answered last.
create view reached_rung with (security_invoker = true) as
select climb.step_id, climb.level, climb.top, climb.reminded_at, rung.who, rung.walked,
       answer.kind as answer_kind, answer.new_date
from step_ladder climb
left join rung on rung.step_id = climb.step_id and rung.level = climb.level
left join lateral (
    select kind, new_date from step_answer
    where step_answer.step_id = climb.step_id order by step_answer.id desc limit 1) answer on true;

revoke insert, update, delete on reached_rung from ${appRole};
