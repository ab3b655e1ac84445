-- Offices to which no step of the case goes, since the person must not come to their notice (R6, R18). Only keyed marks, from
-- which without the hash key no office is read; routing compares, and no process knows of them.
alter table case_facts add column barred text[] not null default '{}';
