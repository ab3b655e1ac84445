-- Messages between the pools of a case: written with the step that sends them, delivered in a transaction of their own.
create table message (
  id                bigint generated always as identity primary key,
  case_number       text not null,
  name              text not null,
  from_agency       text not null,
  to_agency         text,            -- null: to every process of the case that waits for it
  from_country      text not null,
  to_country        text,
  from_instance     text not null,
  receiver_instance text,
  answers           bigint references message (id),
  payload           jsonb not null,
  sent              timestamptz not null,
  delivered         timestamptz,
  ended             timestamptz,     -- nobody can receive it any more: its receiver came to a declared end
  answer_due        timestamptz,
  answered          timestamptz,
  attempts          integer not null default 0,
  next_attempt      timestamptz not null
);
create index message_case on message (case_number, id);
create index message_waiting on message (next_attempt) where delivered is null and ended is null;
