-- What other rooms may read of a step's clock: also the event that it counts from, and that event's day where the agency is.
create or replace view step_clock with (security_invoker = true) as
select step_id, due_unpaused, start_event, started_on from pinned_rule;
