-- With which step a notice is over. Desks above and across aren't told the step, so this column is never shown nor mailed.
alter table notice add column ends_with text;
update notice set ends_with = coalesce(step_id, case
  when key like 'rung/%' then split_part(key, '/', 2)
  when key like 'pause/%' then (select pause.step_id from pause where pause.id::text = split_part(key, '/', 2)) end);
update notice set over = now()
where over is null and ends_with is not null
  and not exists (select from work_item where work_item.step_id = notice.ends_with);
drop index notice_step;
create index notice_ends on notice (ends_with) where ends_with is not null;
