-- What the steps of a procedure took: read by process and by when they were handed in.
create index finished_step_insight on finished_step (process_key, finished)
    include (step_key, opened, due, agency, case_number) where how = 'done';

-- What the process owners' desk counts: the open steps of each process, ...
create view process_step with (security_invoker = true) as
select process_key, step_key, case_number, country, host, origin, late_from from work_item;

-- ... the steps that were handed in,
create view process_step_done with (security_invoker = true) as
select process_key, step_key, case_number, split_part(agency, '-', 1) as country, opened, finished
from finished_step where how = 'done';

-- ... the parts of cases that run,
create view running_part with (security_invoker = true) as
select definition.key_ as process_key, execution.business_key_ as case_number
from engine.act_ru_execution execution
join engine.act_re_procdef definition on definition.id_ = execution.proc_def_id_
where execution.parent_id_ is null;

-- ... and which elements of a process the cases came through, in which order.
create view element_passed with (security_invoker = true) as
select passed.proc_def_key_ as process_key, passed.act_id_ as element, passed.proc_inst_id_ as part,
       passed.sequence_counter_ as place, passed.start_time_::timestamptz as at, whole.business_key_ as case_number
from engine.act_hi_actinst passed
join engine.act_hi_procinst whole on whole.proc_inst_id_ = passed.proc_inst_id_;

-- Whose a step is or was, for what is told to one country alone.
create view step_country with (security_invoker = true) as
select step_id, country from work_item
union all
select step_id, split_part(agency, '-', 1) as country from finished_step;

revoke insert, update, delete on process_step, process_step_done, running_part, element_passed, step_country from ${appRole};
