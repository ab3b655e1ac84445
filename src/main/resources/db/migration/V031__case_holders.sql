-- Which agencies hold the case: the host's case manager, the origin's provincial welfare. The person speaks with them.
alter table participation add column holds_case boolean not null default false;

update participation part set holds_case = true
where exists (
    select 1 from work_item step
    where step.case_number = part.case_number and step.agency = part.agency
      and split_part(step.role, '.', 2) in ('case-manager', 'provincial-welfare'))
   or exists (
    select 1 from finished_step step
    where step.case_number = part.case_number and step.agency = part.agency
      and step.step_key in ('userTask_explainRights', 'userTask_counselReturn', 'userTask_askConsents',
          'userTask_assessRisk', 'userTask_agreeStay', 'userTask_assessFamily', 'userTask_prepareReception',
          'userTask_planReintegration', 'userTask_visitPerson'));
