-- How far the clock of each program's machine is ahead of the database's, in seconds; negative if behind.
alter table node add seconds_ahead bigint not null default 0;
