-- What happened at a desk and wasn't told yet: people are told when the sweep is through, many things by one notice.
create table news (
  id            bigint generated always as identity primary key,
  kind          text not null,
  agency        text not null,
  account       text,          -- null: those at the desk whose work it is
  doer          text,          -- who did it needn't be told
  case_number   text not null,
  stage         text,
  step_id       text,
  definition_id text,
  step_key      text,
  message       text,          -- the name of the message that brought it
  due           timestamptz,
  at            timestamptz not null
);
create index news_agency on news (agency, id);

alter table news enable row level security;
-- It is written wherever it happens, and read by the sweep alone.
create policy happens on news for insert to ${appRole} with check (true);
create policy is_told on news for select to ${appRole} using (acting_as_system());
create policy was_told on news for delete to ${appRole} using (acting_as_system());
revoke update on news from ${appRole};

-- How a person wants to be told, where it isn't the proposed way.
create table notice_choice (
  account text not null,
  topic   text not null check (topic in ('newWork', 'ownSteps', 'otherSide', 'questions', 'notes', 'today')),
  way     text not null check (way in ('appAndMail', 'app', 'none')),
  primary key (account, topic)
);

-- The name of the message that a notice is about.
alter table notice add column message text;
