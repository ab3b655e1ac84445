-- What process owners count of the versions: the parts of cases that run, each with the version of its phase, ...
create or replace view running_part with (security_invoker = true) as
select definition.key_ as process_key, execution.business_key_ as case_number, version.phase, version.version
from engine.act_ru_execution execution
join engine.act_re_procdef definition on definition.id_ = execution.proc_def_id_
left join phase_version version on version.deployment_id = definition.deployment_id_
where execution.parent_id_ is null;

-- ... the processes of each phase, in whichever version,
create view phase_process with (security_invoker = true) as
select distinct version.phase, definition.key_ as process_key
from phase_version version
join engine.act_re_procdef definition on definition.deployment_id_ = version.deployment_id;

-- ... and the versions that the cases keep which are not over.
create view version_kept with (security_invoker = true) as
select kept.phase, kept.version, facts.case_number
from case_facts facts
join model_release_phase kept on kept.release_id = facts.release_id
where facts.ended_at is null;

-- The open steps, with the part of the case that each is in.
create or replace view process_step with (security_invoker = true) as
select process_key, step_key, case_number, country, host, origin, late_from, process_instance as part, agency
from work_item;

create or replace view process_step_done with (security_invoker = true) as
select process_key, step_key, case_number, split_part(agency, '-', 1) as country, opened, finished,
       process_instance as part, agency
from finished_step where how = 'done';

-- Which parts are called now, from which element of which part ...
create view part_called with (security_invoker = true) as
select definition.key_ as process_key, caller.act_id_ as element, whole.business_key_ as case_number,
       caller.proc_inst_id_ as within, called.proc_inst_id_ as part
from engine.act_ru_execution called
join engine.act_ru_execution caller on caller.id_ = called.super_exec_
join engine.act_ru_execution whole on whole.id_ = caller.proc_inst_id_
join engine.act_re_procdef definition on definition.id_ = caller.proc_def_id_
where called.parent_id_ is null;

-- ... and which came to their end.
create view part_done with (security_invoker = true) as
select passed.proc_def_key_ as process_key, passed.act_id_ as element, whole.business_key_ as case_number,
       passed.call_proc_inst_id_ as part, passed.start_time_::timestamptz as opened,
       passed.end_time_::timestamptz as finished
from engine.act_hi_actinst passed
join engine.act_hi_procinst whole on whole.proc_inst_id_ = passed.proc_inst_id_
where passed.act_type_ = 'callActivity' and passed.end_time_ is not null and passed.act_inst_state_ is distinct from 2;

-- Whose case a part is; an element's own case is looked up only where it is asked for.
create view part_case with (security_invoker = true) as
select proc_inst_id_ as part, business_key_ as case_number from engine.act_hi_procinst;

create or replace view element_passed with (security_invoker = true) as
select passed.proc_def_key_ as process_key, passed.act_id_ as element, passed.proc_inst_id_ as part,
       passed.sequence_counter_ as place, passed.start_time_::timestamptz as at, whole.business_key_ as case_number,
       passed.act_type_ as kind
from engine.act_hi_actinst passed
left join engine.act_hi_procinst whole on whole.proc_inst_id_ = passed.proc_inst_id_;

revoke insert, update, delete on phase_process, version_kept, part_called, part_done, part_case from ${appRole};
