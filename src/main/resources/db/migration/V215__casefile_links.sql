-- Persons who belong together, each with a case of its own: a mother and her baby, siblings. Who belongs to whom is a fact about both.
create table case_link (
  id             bigint generated always as identity primary key,
  one_case       text not null references case_file, -- the parent's, of a parent and a child
  other_case     text not null references case_file,
  kind           text not null check (kind in ('parentAndChild', 'siblings', 'partners', 'relatives')),
  linked_at      timestamptz not null,
  linked_by      text not null,
  linked_user    text not null,
  panel_apart    timestamptz, -- the panel found that the child may cross apart from the parent (R21)
  parent_apart   timestamptz, -- the parent's own choice to cross apart (R21)
  ended_at       timestamptz,
  ended_by       text,
  ended_user     text,
  ended_because  text check (ended_because in ('byMistake', 'notRelated', 'involved')),
  check (one_case <> other_case),
  check ((ended_at is null) = (ended_because is null))
);
create unique index case_link_pair on case_link (least(one_case, other_case), greatest(one_case, other_case))
    where ended_at is null;
create index case_link_one on case_link (one_case) where ended_at is null;
create index case_link_other on case_link (other_case) where ended_at is null;

-- The host's agencies in one of the two; who takes part in both; nobody else.
create function sees_link(one text, other text) returns boolean
  language plpgsql stable security definer set search_path = homeward, pg_temp as $$
begin
  return exists (
    select 1 from participation
    where case_number in (one, other) and agency = nullif(current_setting('homeward.agency', true), '')
      and side = 'host' and active and not service_only and not barred)
  or takes_part(one) and takes_part(other);
end
$$;

revoke execute on function sees_link(text, text) from public;
grant execute on function sees_link(text, text) to ${appRole};

alter table case_link enable row level security;
create policy sees on case_link for select to ${appRole} using (acting_as_system() or sees_link(one_case, other_case));
create policy links on case_link for insert to ${appRole}
  with check (acting_as_system() or takes_part(one_case) and takes_part(other_case));
create policy changes on case_link for update to ${appRole} using (acting_as_system() or sees_link(one_case, other_case));

revoke delete on case_link from ${appRole};
