-- A hold that a court of the host country orders stops the origin's approval too: that pause follows the hold's.
alter table pause add column follows bigint references pause (id) on delete cascade;
create index pause_follows on pause (follows) where follows is not null;
create index pause_running_in_case on pause (case_number) where ended is null;
