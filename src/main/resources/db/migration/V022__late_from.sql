-- While a step's clock stands still (a pause) it isn't late.
alter table work_item add column paused boolean not null default false;

-- The country whose agency has the step.
alter table work_item add column country text not null generated always as (split_part(agency, '-', 1)) stored;

-- Since when a step is late, the one rule for it (R2): only what is an agency's to do, and only while its clock runs.
alter table work_item add column late_from timestamptz
    generated always as (case when kind = 'agencyDue' and not paused then due end) stored;

create index work_item_late on work_item (late_from, step_id) where late_from is not null;
create index work_item_late_country on work_item (country, late_from, step_id) where late_from is not null;
create index work_item_late_agency on work_item (agency, late_from, step_id) where late_from is not null;
create index work_item_late_corridor on work_item (host, origin, late_from, step_id) where late_from is not null;
