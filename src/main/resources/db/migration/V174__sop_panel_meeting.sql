-- The day for which a panel was called together: no more than its day leaves the step's form, for the members' calendars.
alter table panel_summons add column meets_on date;

-- What other rooms may read: on which day a case's panel meets.
create view panel_meeting with (security_invoker = true) as
select id, case_number, country, meets_on from panel_summons;

revoke insert, update, delete on panel_meeting from ${appRole};
