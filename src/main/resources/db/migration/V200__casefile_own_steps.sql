-- Who takes part for its own step alone, a border or a service, is known to the lists as one that sits on a panel: with an open
-- step of its own, and with nothing of the case beside it.
create or replace view case_part with (security_invoker = true) as
select case_number, agency, country, side, since, left_at, panel_only or service_only as panel_only,
       active and not service_only as active
from participation where not barred;
