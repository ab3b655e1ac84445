-- A part ends. Whether it lasts follows from the roles for which the agency came in (directory/parts.csv); a part that doesn't is
-- there while a step of its own is open. Once the case has ended, only who holds it reads it.
alter table participation
  add column lasts boolean not null default true,
  -- why it is over, if it is: its step is done, or the case has ended
  add column over  text check (over in ('stepDone', 'caseEnded')),
  -- the last answer and the last message of a share that ended: nobody there reads them again, nor any before them
  add column ended_record bigint not null default 0,
  add column ended_sent   bigint not null default 0;

with step as (
  select case_number, agency, step_key from work_item
  union all select case_number, agency, step_key from finished_step
), passing as (
  select case_number, agency from step group by case_number, agency
  having bool_and(step_key in ('userTask_checkLocally', 'userTask_completeIdentityCheck', 'userTask_verifyNationality',
    'userTask_giveNationalityNews', 'userTask_askCivilRegistry', 'userTask_weighEntry', 'userTask_reviewDecision',
    'userTask_forwardApplication', 'userTask_receiveInTransit', 'userTask_receiptHandover', 'userTask_decideOnwardStay'))
)
update participation part set lasts = false
from passing
where passing.case_number = part.case_number and passing.agency = part.agency
  and not (part.panel_only or part.service_only or part.holds_case)
  and not exists (select from case_file where number = part.case_number and opened_by = part.agency);

update participation set lasts = false where (panel_only or service_only) and not recalled;

update participation part set over = 'stepDone'
where not (lasts or panel_only or service_only) and not exists (
  select from work_item work where work.case_number = part.case_number and work.agency = part.agency);

-- A case that the host closed is closed abroad too.
update participation part set recalled = true, panel_only = true, left_at = coalesce(left_at, ended_at)
from case_file
where number = part.case_number and ended_at is not null and part.side = 'origin' and host_country <> origin_country
  and not exists (
    select from participation host
    where host.case_number = part.case_number and host.side = 'host' and host.left_at is not null and not host.service_only);

update participation part set over = 'caseEnded'
from case_file
where number = part.case_number and ended_at is not null
  and not (holds_case and left_at is null)
  and not (agency = opened_by and not exists (
    select from participation other
    where other.case_number = part.case_number and other.holds_case and other.left_at is null and not other.barred));

-- What was received before a recall, up to the request that came after it or to now.
update participation part set
  ended_record = coalesce((select max(id) from case_record where case_number = part.case_number), 0),
  ended_sent = coalesce((select max(id) from disclosure where case_number = part.case_number), 0)
where recalled;

with again as (
  select asked.case_number, max(asked.sent) as at
  from message asked join message recall on recall.case_number = asked.case_number and recall.id < asked.id
  where asked.name = 'repatriation.tracingRequested' and recall.name = 'repatriation.recalled'
  group by asked.case_number
)
update participation part set
  ended_record = coalesce((
    select max(id) from case_record record where record.case_number = part.case_number and record.at < again.at), 0),
  ended_sent = coalesce((
    select max(id) from disclosure sent where sent.case_number = part.case_number and sent.at < again.at), 0)
from again
where again.case_number = part.case_number and part.side = 'origin' and not part.recalled;

-- A correction that went across says which answer it took along, as each message does.
update disclosure sent set fields = array[corrected.field], last_record = corrected.id
from correction_sent went join case_record corrected on corrected.id = went.record
where sent.message = 'answerCorrected' and sent.fields = '{}' and sent.case_number = went.case_number
  and sent.to_agency = went.to_agency
  and sent.at between went.at - interval '1 second' and went.at + interval '1 second';

-- Lists know a part that is over, and one that sees its own step alone; what was recalled isn't in them.
create or replace view case_part with (security_invoker = true) as
select case_number, agency, country, side, since, left_at, panel_only or service_only as panel_only,
       active and not service_only and over is null as active,
       over is not null as over, over is null and not service_only as marked
from participation where not barred and not (recalled and panel_only);

-- Papers and notes of a share that ended stay where they are; there nobody reads them again.
alter table document add column recalled boolean not null default false;
alter table document_sent add column recalled boolean not null default false;
alter table note add column recalled boolean not null default false;
grant update (recalled) on document, document_sent, note to ${appRole};
grant update (at) on document_sent to ${appRole};
