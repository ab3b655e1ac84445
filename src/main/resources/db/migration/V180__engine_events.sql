-- When the events of a case happened that clocks count from (sop-facts 4.3): codes and moments only, the newest of each.
create table case_event (
  case_number text not null,
  event       text not null,
  -- a moment, or a day where no more is known
  happened    text not null,
  primary key (case_number, event)
);

-- What is known of the cases from before: the steps that were these events.
insert into case_event (case_number, event, happened)
select case_number, event, to_char(max(finished) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
from finished_step join (values
    ('userTask_screenPerson', 'screened'),
    ('userTask_reviewDecision', 'decisionReopened'),
    ('userTask_explainOutcome', 'reviewAsked'),
    ('userTask_explainRights', 'identified'),
    ('userTask_counselReturn', 'returnChosen'),
    ('userTask_verifyNationality', 'localPoliceAnswered'),
    ('userTask_reportAssessment', 'tracingReported'),
    ('userTask_handOver', 'handedOver'),
    ('userTask_receiptHandover', 'arrivalReceipted')) was (step_key, event) using (step_key)
where how = 'done'
group by case_number, event;

-- What other rooms may read of a step that was handed in: also which it was, and whose.
create or replace view done_step with (security_invoker = true) as
select step_key, case_number, opened, finished, step_id, definition_id, agency from finished_step where how = 'done';
