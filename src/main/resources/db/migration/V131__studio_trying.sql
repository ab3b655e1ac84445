-- Walks that were kept: what was answered in each step, all of it fictional.
create table sop_scenario (
  id      bigint generated always as identity primary key,
  sop     text not null,
  name    text not null,
  process text not null,
  child   boolean not null,
  host    text not null,
  origin  text not null,
  begins  timestamptz not null,
  steps   jsonb not null,
  kept_by text not null,
  kept_at timestamptz not null,
  unique (sop, name)
);
