-- What other rooms may read of a step's clock: also since when it counts, and whether it is an agency's.
create or replace view step_clock with (security_invoker = true) as
select step_id, due_unpaused, start_event, started_on, started_at, kind from pinned_rule;
