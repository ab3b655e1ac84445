-- How often a draft changed: whoever publishes it says which state of it they read.
alter table sop_draft add column revision int not null default 0;

-- A kept walk that was taken out stays until the next version is published, so that the second person sees it.
alter table sop_scenario add column taken_out_by text;
alter table sop_scenario add column taken_out_at timestamptz;
alter table sop_scenario add check ((taken_out_by is null) = (taken_out_at is null));
