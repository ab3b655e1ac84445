-- Which step answers a request, and the clock that runs until that step opens.
alter table message add column answer_key text;
alter table message add column answer_clock text;
-- when the answer would be due without the pauses of its step, and whether its clock stands still
alter table message add column answer_due_unpaused timestamptz;
alter table message add column answer_paused boolean not null default false;
create index message_unanswered on message (case_number, answer_key)
    where answer_due is not null and answered is null and ended is null;
