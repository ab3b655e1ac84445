-- How each return ended before the person went home: told apart, one that was taken up again too. Codes and moments only.
create table return_end (
  id           bigint generated always as identity primary key,
  case_number  text not null,
  why          text not null check (why in
    ('personsChoice', 'stateRefusal', 'noNationality', 'tooDangerous', 'bestInterests')),
  ended_at     timestamptz not null,
  taken_up_at  timestamptz
);
-- A case has one return at a time, so one that has ended for good.
create unique index return_end_case on return_end (case_number) where taken_up_at is null;
create index return_end_ended on return_end (ended_at) include (case_number, why);

-- What other rooms may read.
create view ended_return with (security_invoker = true) as
select case_number, why, ended_at, taken_up_at from return_end;

revoke insert, update, delete on ended_return from ${appRole};
