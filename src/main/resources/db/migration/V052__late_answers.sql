-- Since when an answer is late: never while the clock of the step that answers stands still.
alter table message add column late_from timestamptz
    generated always as (case when not answer_paused then answer_due end) stored;
