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
  -- which step answers a request, and the clock that runs until that step opens
  answer_key        text,
  answer_clock      text,
  answer_due        timestamptz,
  -- when the answer would be due without the pauses of its step, and whether its clock stands still
  answer_due_unpaused timestamptz,
  answer_paused     boolean not null default false,
  answered          timestamptz,
  -- since when an answer is late: never while the clock of the step that answers stands still
  late_from         timestamptz generated always as (case when not answer_paused then answer_due end) stored,
  attempts          integer not null default 0,
  next_attempt      timestamptz not null
);
create index message_case on message (case_number, id);
create index message_waiting on message (next_attempt) where delivered is null and ended is null;
create index message_unanswered on message (case_number, answer_key)
    where answer_due is not null and answered is null and ended is null;

-- Requests that wait for their answer, seen from both sides.
create index message_unanswered_from on message (from_country, answer_due, id)
    where answer_due is not null and answered is null and ended is null;
create index message_unanswered_to on message (to_country, answer_due, id)
    where answer_due is not null and answered is null and ended is null;
create index message_answered on message (answered) where answered is not null;

-- The program may measure and tidy the list of messages, that it reads and writes all day, where the server knows that right.
do $$
begin
    if current_setting('server_version_num')::int >= 170000 then
        execute 'grant maintain on message to ${appRole}';
    end if;
end
$$;
