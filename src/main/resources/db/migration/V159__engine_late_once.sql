-- From when on a finished step was late, for figures over time. Of those that finished before, what is known is their due date.
alter table finished_step add column late_from timestamptz;
update finished_step set late_from = due where due < finished;
create index finished_step_late on finished_step (agency, finished) include (case_number, late_from)
    where late_from < finished;

-- What other rooms may read: the finished steps that were late, from when to when.
create view late_once with (security_invoker = true) as
select case_number, agency, split_part(agency, '-', 1) as country, late_from, finished
from finished_step where late_from < finished;

revoke insert, update, delete on late_once from ${appRole};
