-- What an agency came in for and how its part stands are two words; five marks said it together.
alter table participation
  add column kind  text not null default 'lasting' check (kind in ('lasting', 'step', 'panel', 'service')),
  add column state text not null default 'open'
    check (state in ('open', 'stepDone', 'caseEnded', 'recalled', 'recalledThenEnded'));

update participation set
  kind = case when service_only then 'service' when panel_only and not recalled then 'panel'
              when lasts then 'lasting' else 'step' end,
  state = case when recalled and over = 'caseEnded' then 'recalledThenEnded' when recalled then 'recalled'
               else coalesce(over, 'open') end;

drop view case_part;
drop index participation_agency, participation_country;
alter table participation
  drop column active, drop column panel_only, drop column service_only, drop column recalled, drop column lasts, drop column over;
alter table participation
  -- whether it isn't for a panel alone, nor left or recalled
  add column active boolean not null
    generated always as (left_at is null and kind <> 'panel' and state not in ('recalled', 'recalledThenEnded')) stored;
create index participation_agency on participation (agency, since desc, case_number) include (side, left_at, kind, state, active);
create index participation_country on participation (country, case_number) include (agency, side, since, active);

-- Lists know a part that is over, and one that sees its own step alone; what was recalled isn't in them.
create view case_part with (security_invoker = true) as
select case_number, agency, country, side, since, left_at, kind in ('panel', 'service') as panel_only,
       active and kind <> 'service' and state = 'open' as active,
       state <> 'open' as over, state = 'open' and kind <> 'service' as marked
from participation where not barred and state not in ('recalled', 'recalledThenEnded');
revoke insert, update, delete on case_part from ${appRole};

create or replace function holds_now(in_case text) returns boolean
  language plpgsql stable security definer set search_path = homeward, pg_temp as $$
begin
  return exists (
    select 1 from participation mine join case_file on number = mine.case_number
    where mine.case_number = in_case and mine.agency = nullif(current_setting('homeward.agency', true), '')
      and mine.active and mine.kind <> 'service' and not mine.barred
      and (mine.holds_case or (mine.agency = opened_by and not exists (
        select 1 from participation other
        where other.case_number = in_case and other.holds_case and other.left_at is null and not other.barred))));
end
$$;

create or replace function sees_link(one text, other text) returns boolean
  language plpgsql stable security definer set search_path = homeward, pg_temp as $$
begin
  return exists (
    select 1 from participation
    where case_number in (one, other) and agency = nullif(current_setting('homeward.agency', true), '')
      and side = 'host' and active and kind <> 'service' and not barred)
  or takes_part(one) and takes_part(other);
end
$$;
