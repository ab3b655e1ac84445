-- A clock runs in the office hours of the agency that the step opened at, also when it is passed on.
alter table pinned_rule add column agency text;
