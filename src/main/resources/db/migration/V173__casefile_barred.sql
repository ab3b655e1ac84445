-- An office that became a blocked contact has no part in the case any more: not a view of what was, and no row for its people (R6).
-- Its earlier part stays for when it was named by mistake.
alter table participation add column barred boolean not null default false;
alter table invitation add column barred boolean not null default false;

create or replace function takes_part(in_case text) returns boolean
  language plpgsql stable security definer set search_path = homeward, pg_temp as $$
begin
  return exists (
    select 1 from participation
    where case_number = in_case and agency = nullif(current_setting('homeward.agency', true), '') and not barred)
  or exists (
    select 1 from invitation
    where case_number = in_case and agency = nullif(current_setting('homeward.agency', true), '') and not barred
      and (ended_in is null or ended_in = pg_current_xact_id_if_assigned()));
end
$$;

create function shut_out(in_case text) returns boolean
  language plpgsql stable security definer set search_path = homeward, pg_temp as $$
begin
  return exists (
    select 1 from participation
    where case_number = in_case and agency = nullif(current_setting('homeward.agency', true), '') and barred);
end
$$;

revoke execute on function shut_out(text) from public;
grant execute on function shut_out(text) to ${appRole};

-- who opened the case sees it before it takes part, and no more once it is shut out
drop policy sees on case_file;
create policy sees on case_file for select to ${appRole}
  using (acting_as_system() or takes_part(number) or (opened_by = acting_party() and not shut_out(number)));

create or replace view case_part with (security_invoker = true) as
select case_number, agency, country, side, since, left_at, panel_only, active from participation where not barred;
