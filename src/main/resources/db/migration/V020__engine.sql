-- What routing and clocks know of a case: codes only.
create table case_facts (
  case_number     text primary key,
  host            text not null,
  origin          text not null,
  exploitation    text,
  host_province   text,
  origin_province text,
  child           boolean not null,
  opened_by       text not null,
  opened_at       timestamptz not null,
  ended_how       text,
  ended_at        timestamptz
);
-- What the finished cases of a corridor took says when the open ones are likely to come that far.
create index case_facts_corridor on case_facts (host, origin) include (case_number, child);

create table case_stage (
  case_number text not null,
  stage       text not null,
  entered     timestamptz not null,
  primary key (case_number, stage)
);
create index case_stage_entered on case_stage (stage, entered) include (case_number);

-- One row per open step; kept in the engine's own transaction.
create table work_item (
  step_id          text primary key,
  case_number      text not null,
  process_key      text not null,
  process_instance text not null,
  definition_id    text not null,
  step_key         text not null,
  stage            text not null,
  role             text not null,
  agency           text not null,
  agency_group     text not null,
  unrouted         boolean not null,
  assignee         text,
  opened           timestamptz not null,
  due              timestamptz,
  next_talk        timestamptz,
  warn             timestamptz,
  kind             text not null,
  child            boolean not null,
  host             text not null,
  origin           text not null,
  form_key         text not null,
  -- while a step's clock stands still (a pause) it isn't late
  paused           boolean not null default false,
  -- the country whose agency has the step
  country          text not null generated always as (split_part(agency, '-', 1)) stored,
  -- what lists are ordered by: an undated step comes last
  sort_due         timestamptz not null generated always as (coalesce(due, 'infinity'::timestamptz)) stored,
  -- since when it is late, the one rule for it (R2): only what is an agency's to do, and only while its clock runs
  late_from        timestamptz
      generated always as (case when kind = 'agencyDue' and not paused then due end) stored
);
-- an agency's list in its order, whatever groups its reader has, and the figures on its tabs
create index work_item_agency on work_item (agency, sort_due, step_id) include (agency_group, assignee, late_from);
create index work_item_assignee on work_item (assignee, sort_due, step_id) where assignee is not null;
create index work_item_case on work_item (case_number);
create index work_item_late on work_item (late_from, step_id) where late_from is not null;
create index work_item_late_country on work_item (country, late_from, step_id) where late_from is not null;
create index work_item_late_agency on work_item (agency, late_from, step_id) where late_from is not null;
create index work_item_late_corridor on work_item (host, origin, late_from, step_id) where late_from is not null;

-- All that the board counts, in one index: the heat table and the figures read nothing else.
create index work_item_board on work_item (country, agency, stage)
    include (host, origin, case_number, child, kind, paused, late_from);

-- A list by due date or by age, over a country.
create index work_item_country_due on work_item (country, sort_due, step_id);
create index work_item_country_opened on work_item (country, opened, step_id);
create index work_item_paused on work_item (country, sort_due, step_id) where paused;

-- A finished step stays finished.
create table finished_step (
  step_id     text primary key,
  case_number text not null,
  process_key text not null,
  process_instance text not null,
  definition_id text not null,
  step_key    text not null,
  stage       text not null,
  agency      text not null,
  opened      timestamptz not null,
  due         timestamptz,
  finished    timestamptz not null,
  finished_by text,
  how         text not null
);
create index finished_step_case on finished_step (case_number, finished);
create index finished_step_pace on finished_step (step_key, case_number, finished) include (opened) where how = 'done';

-- Which content of a phase is deployed.
create table phase_deployment (
  phase         text primary key,
  content_hash  text not null,
  deployment_id text not null,
  deployed_at   timestamptz not null
);

-- What an account already sent under a key, and the answer it got. Answers hold codes only.
create table idempotency (
  account   text not null,
  key       text not null,
  body_hash text not null,
  status    integer,
  answer    text,
  at        timestamptz not null,
  primary key (account, key)
);
create index idempotency_at on idempotency (at);

-- The program may measure and tidy the lists that it fills and empties all day, where the server knows that right.
do $$
begin
    if current_setting('server_version_num')::int >= 170000 then
        execute 'grant maintain on work_item, case_facts, case_stage to ${appRole}';
    end if;
end
$$;

-- What other rooms may read: open steps, ...
create view open_step with (security_invoker = true) as
select step_id, case_number, process_instance, definition_id, step_key, stage, agency, agency_group, unrouted, assignee,
       opened, due, next_talk, warn, kind, child, host, origin, paused, country, sort_due, late_from
from work_item;

-- ... what a case took for the steps that were handed in,
create view done_step with (security_invoker = true) as
select step_key, case_number, opened, finished from finished_step where how = 'done';

-- ... whose journey a case is and how it ended,
create view journey with (security_invoker = true) as
select case_number, host, origin, child, opened_at, ended_how, ended_at from case_facts;

-- ... and when it came to which stage.
create view journey_stage with (security_invoker = true) as
select case_number, stage, entered from case_stage;

revoke insert, update, delete on open_step, done_step, journey, journey_stage from ${appRole};
