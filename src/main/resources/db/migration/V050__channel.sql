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

-- Requests that wait for their answer, seen from both sides; all that the board counts lies in the first.
create index message_unanswered_from on message (from_country, from_agency, answer_due, id)
    include (to_country, to_agency, name, case_number, late_from)
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

-- What other rooms may read: the requests that wait for their answer, ...
create view open_request with (security_invoker = true) as
select message.id, message.case_number, message.name, split_part(message.name, '.', 1) as stage, message.from_agency,
       message.to_agency, message.from_country, message.to_country, message.from_instance, message.receiver_instance,
       message.sent, message.answer_due, message.answer_due_unpaused, message.answer_paused, message.late_from,
       journey.host, journey.origin, journey.child
from message left join journey on journey.case_number = message.case_number
where message.answer_due is not null and message.answered is null and message.ended is null;

-- ... those that were answered, ...
create view answered_request with (security_invoker = true) as
select message.id, message.case_number, message.from_agency, message.to_agency, message.from_country, message.to_country,
       message.answer_due, message.answered, journey.host, journey.origin, journey.child
from message left join journey on journey.case_number = message.case_number
where message.answer_due is not null and message.answered is not null;

-- ... and in which cases anything was sent across a border.
create view message_across with (security_invoker = true) as
select case_number from message where to_country <> from_country;

revoke insert, update, delete on open_request, answered_request, message_across from ${appRole};
