-- When a person isn't at work, and who stands in. First and last day are days of the agency's country.
create table absence (
    id         bigint generated always as identity primary key,
    username   text not null references account (username),
    first_day  date not null,
    last_day   date not null,
    deputy     text references account (username),
    entered_by text not null,
    entered_at timestamptz not null,
    taken_back timestamptz,
    check (last_day >= first_day),
    check (deputy <> username)
);
create index absence_person on absence (username, first_day) where taken_back is null;
create index absence_deputy on absence (deputy) where taken_back is null;
