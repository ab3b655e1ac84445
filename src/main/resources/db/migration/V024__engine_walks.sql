-- Walks through drafts with a fictional case; the row goes with the walk.
create table sandbox_walk (
  id      text primary key,
  subject text not null,
  started_by text not null,
  touched timestamptz not null,
  -- the walk's own time, what happened in it, what was answered: codes and fictional answers
  memory  jsonb not null
);
create index sandbox_walk_touched on sandbox_walk (touched);
create index sandbox_walk_subject on sandbox_walk (subject);
