-- An agency that has accepted a service takes part for it alone, until the service ends.
alter table participation add column service_only boolean not null default false;
