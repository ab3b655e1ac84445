-- Of a possible duplicate the agency that opened the older case alone learns, not each that takes part in it (R7, R14).
drop policy owns_the_other on duplicate_suspicion;
create policy owns_the_other on duplicate_suspicion for select to ${appRole}
  using (acting_as_system() or (opened_here(other_case) and not opened_here(case_number)));
