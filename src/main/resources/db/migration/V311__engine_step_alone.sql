-- A step that stands alone for who has it is found neither by stage nor by corridor nor by the child mark: its role says so. Who is
-- told of a late step without a part in its case gets a word for it, drawn by lot: from the word alone nobody finds the case.
alter table work_item
  add column reference text not null unique
    default upper('R-' || substr(gen_random_uuid()::text, 1, 4) || '-' || substr(gen_random_uuid()::text, 1, 4)
      || '-' || substr(gen_random_uuid()::text, 1, 4));

create or replace view open_step with (security_invoker = true) as
select step_id, case_number, process_instance, definition_id, step_key, stage, agency, agency_group, unrouted, assignee,
       opened, due, next_talk, warn, kind, child, host, origin, paused, country, sort_due, late_from, role, reference
from work_item;
