-- Tells with which keys this database was written.
create table key_check (
  name  text primary key,
  value bytea not null
);

create table case_file (
  number               text primary key,
  data_key             bytea, -- wrapped by the master key; without it the case's records are gone
  opened_by            text not null,
  opened_at            timestamptz not null,
  host_country         text not null,
  exploitation_country text,
  origin_country       text not null,
  child                boolean not null,
  way_in               text not null,
  ended_how            text,
  ended_at             timestamptz
);

-- Which agencies take part in a case.
create table participation (
  case_number  text not null references case_file,
  agency       text not null,
  side         text not null check (side in ('host', 'origin', 'other')),
  since        timestamptz not null,
  left_at      timestamptz,
  -- the host's case manager, the origin's provincial welfare: the person speaks with them
  holds_case   boolean not null default false,
  -- an agency that only sits on a panel sees what the form of its own open step names
  panel_only   boolean not null default false,
  -- an agency that has accepted a service takes part for it alone, until the service ends
  service_only boolean not null default false,
  -- whether it works in the case now, the one rule for it
  active       boolean not null generated always as (left_at is null and not panel_only) stored,
  country      text not null generated always as (split_part(agency, '-', 1)) stored,
  primary key (case_number, agency)
);
create index participation_agency on participation (agency, since desc, case_number)
    include (side, left_at, panel_only, active);
-- a country's cases are found by an index; row policies let only plain comparisons use one
create index participation_country on participation (country, case_number) include (agency, side, since, active);

-- An agency that is asked whether it gives a service has no part in the case yet: it sees that one step until it answers.
create table invitation (
  case_number text not null references case_file,
  agency      text not null,
  request     integer not null,
  side        text not null check (side in ('host', 'origin', 'other')),
  since       timestamptz not null,
  ended_in    xid8, -- the transaction that ended it still writes the answer down
  primary key (case_number, agency, request)
);

-- The second wall: a query without the agency set returns no row. Not forced, so that the owner's dump goes on.
-- Both functions read past the policies, as their owner, and say yes or no only.
create function takes_part(in_case text) returns boolean
  language sql stable security definer set search_path = homeward, pg_temp as $$
  select exists (
    select 1 from participation
    where case_number = in_case and agency = nullif(current_setting('homeward.agency', true), ''))
  or exists (
    select 1 from invitation
    where case_number = in_case and agency = nullif(current_setting('homeward.agency', true), '')
      and (ended_in is null or ended_in = pg_current_xact_id_if_assigned()))
$$;

create function opened_here(in_case text) returns boolean
  language sql stable security definer set search_path = homeward, pg_temp as $$
  select exists (
    select 1 from case_file
    where number = in_case and opened_by = nullif(current_setting('homeward.agency', true), ''))
$$;

revoke execute on function takes_part(text), opened_here(text) from public;
grant execute on function takes_part(text), opened_here(text) to ${appRole};

alter table case_file enable row level security;
create policy sees on case_file for select to ${appRole}
  using (acting_as_system() or opened_by = acting_party() or takes_part(number));
create policy opens on case_file for insert to ${appRole}
  with check (acting_as_system() or opened_by = acting_party());
create policy changes on case_file for update to ${appRole}
  using (acting_as_system() or takes_part(number));

alter table participation enable row level security;
create policy sees on participation for select to ${appRole}
  using (acting_as_system() or agency = acting_party() or takes_part(case_number));
create policy joins on participation for insert to ${appRole}
  with check (acting_as_system() or takes_part(case_number)
              or (agency = acting_party() and opened_here(case_number)));
create policy leaves on participation for update to ${appRole}
  using (acting_as_system() or takes_part(case_number));

alter table invitation enable row level security;
create policy sees on invitation for select to ${appRole}
  using (acting_as_system() or agency = acting_party() or takes_part(case_number));
create policy invites on invitation for insert to ${appRole}
  with check (acting_as_system() or takes_part(case_number));
create policy ends on invitation for update to ${appRole} using (acting_as_system() or takes_part(case_number));

revoke delete on case_file, participation, invitation from ${appRole};

-- The program may measure and tidy the list of parts, that it reads and writes all day, where the server knows that right.
do $$
begin
    if current_setting('server_version_num')::int >= 170000 then
        execute 'grant maintain on participation to ${appRole}';
    end if;
end
$$;

-- What other rooms may read: who takes part or took part.
create view case_part with (security_invoker = true) as
select case_number, agency, country, side, since, left_at, panel_only, active from participation;

revoke insert, update, delete on case_part from ${appRole};
