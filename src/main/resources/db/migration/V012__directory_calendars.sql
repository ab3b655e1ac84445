-- A holiday table that was replaced while running: a country's newest one of a year stands above the packaged one.
create table calendar_change (
    id         bigint generated always as identity primary key,
    country    text not null,
    year       int not null,
    official   boolean not null,
    source     text not null,
    changed_by text not null,
    changed_at timestamptz not null
);
create index calendar_change_of on calendar_change (country, year, id);

create table calendar_day (
    change_id bigint not null references calendar_change,
    date      date not null,
    kind      text not null check (kind in ('holiday', 'working-day')),
    name      text not null,
    source    text not null,
    primary key (change_id, date)
);

-- Office hours changed while running, of a country or of one agency: the newest row that holds on a day is in force.
create table office_hours_change (
    id         bigint generated always as identity primary key,
    country    text not null,
    agency     text,
    rest_days  text not null,
    opens      time not null,
    closes     time not null,
    valid_from date not null,
    valid_to   date,
    source     text not null,
    changed_by text not null,
    changed_at timestamptz not null,
    check (closes > opens),
    check (valid_to >= valid_from)
);
