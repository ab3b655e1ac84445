-- Votes and a child's safeguards are rows of a case as all others.
alter table panel_summons enable row level security;
create policy takes_part on panel_summons to ${appRole} using (acting_as_system() or takes_part(case_number));
alter table panel_seat enable row level security;
create policy takes_part on panel_seat to ${appRole}
  using (acting_as_system() or exists (select 1 from panel_summons where id = summons and takes_part(case_number)));
alter table child_safeguard enable row level security;
create policy takes_part on child_safeguard to ${appRole} using (acting_as_system() or takes_part(case_number));
