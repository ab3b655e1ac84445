-- The row of sopDeadlines that a step opened with. No foreign key to the engine: its listeners run before its flush.
create table pinned_rule (
    step_id         text primary key,
    case_number     text not null,
    deadline_key    text not null,
    role            text not null,
    country         text not null,
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
    due             timestamptz,
    next_talk       timestamptz,
    warn            timestamptz,
    explanation     jsonb not null,
    paused_since    timestamptz,
    paused_days     int not null default 0,
    finished_at     timestamptz,
    -- R2: where the person decides nothing falls due
    constraint pinned_rule_person_decides check (kind <> 'personDecides' or due is null)
);

create index pinned_rule_by_case on pinned_rule (case_number);
