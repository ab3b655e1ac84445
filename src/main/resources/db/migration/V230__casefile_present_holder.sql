-- A possible duplicate is for the agency that holds the older case now: who opened it, and has left it since, learns of no newer
-- one (R14). Until somebody holds it, that is the opener. As plpgsql, for the same reason as the wall's other questions.
create function holds_now(in_case text) returns boolean
  language plpgsql stable security definer set search_path = homeward, pg_temp as $$
begin
  return exists (
    select 1 from participation mine join case_file on number = mine.case_number
    where mine.case_number = in_case and mine.agency = nullif(current_setting('homeward.agency', true), '')
      and mine.left_at is null and not (mine.barred or mine.panel_only or mine.service_only)
      and (mine.holds_case or (mine.agency = opened_by and not exists (
        select 1 from participation other
        where other.case_number = in_case and other.holds_case and other.left_at is null and not other.barred))));
end
$$;
revoke execute on function holds_now(text) from public;
grant execute on function holds_now(text) to ${appRole};

drop policy owns_the_other on duplicate_suspicion;
create policy holds_the_other on duplicate_suspicion for select to ${appRole}
  using (acting_as_system() or (holds_now(other_case) and not opened_here(case_number)));
