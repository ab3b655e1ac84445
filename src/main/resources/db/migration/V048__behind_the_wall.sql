-- What was done about a case's steps is seen as the case's own rows are: by who takes part in it.
alter table pause enable row level security;
create policy takes_part on pause to ${appRole} using (acting_as_system() or takes_part(case_number));
alter table pause_review enable row level security;
create policy as_its_pause on pause_review to ${appRole}
  using (acting_as_system() or exists (select 1 from pause where id = pause_review.pause_id));
alter table rung enable row level security;
create policy takes_part on rung to ${appRole} using (acting_as_system() or takes_part(case_number));
alter table step_answer enable row level security;
create policy takes_part on step_answer to ${appRole} using (acting_as_system() or takes_part(case_number));
alter table calendar_move enable row level security;
create policy takes_part on calendar_move to ${appRole} using (acting_as_system() or takes_part(case_number));

-- Lists that the sweep keeps for itself.
alter table rung_notice enable row level security;
create policy system_only on rung_notice to ${appRole} using (acting_as_system());
alter table pause_reminder enable row level security;
create policy system_only on pause_reminder to ${appRole} using (acting_as_system());
