-- The wall's two questions are asked by nearly each statement about a case. As plpgsql a connection plans them once; a function
-- in plain SQL that works as its owner is planned anew by each statement, which took longer than the statement itself.
create or replace function takes_part(in_case text) returns boolean
  language plpgsql stable security definer set search_path = homeward, pg_temp as $$
begin
  return exists (
    select 1 from participation
    where case_number = in_case and agency = nullif(current_setting('homeward.agency', true), ''))
  or exists (
    select 1 from invitation
    where case_number = in_case and agency = nullif(current_setting('homeward.agency', true), '')
      and (ended_in is null or ended_in = pg_current_xact_id_if_assigned()));
end
$$;

create or replace function opened_here(in_case text) returns boolean
  language plpgsql stable security definer set search_path = homeward, pg_temp as $$
begin
  return exists (
    select 1 from case_file
    where number = in_case and opened_by = nullif(current_setting('homeward.agency', true), ''));
end
$$;
