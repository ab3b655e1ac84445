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

create table case_stage (
  case_number text not null,
  stage       text not null,
  entered     timestamptz not null,
  primary key (case_number, stage)
);

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
  -- what lists are ordered by: an undated step comes last
  sort_due         timestamptz not null generated always as (coalesce(due, 'infinity'::timestamptz)) stored
);
create index work_item_agency on work_item (agency, agency_group, sort_due, step_id);
create index work_item_assignee on work_item (assignee, sort_due, step_id) where assignee is not null;
create index work_item_case on work_item (case_number);

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

-- Which content of a phase is deployed.
create table phase_deployment (
  phase         text primary key,
  content_hash  text not null,
  deployment_id text not null,
  deployed_at   timestamptz not null
);
