-- What was needed and not found: counts only. No case, no day, and no order of rows leads back to a person.
create table unmet_need (
  country  text not null,
  need     text not null,
  gender   text not null,
  age_band text not null,
  month    date not null check (month = date_trunc('month', month)),
  persons  integer not null check (persons > 0),
  primary key (country, need, gender, age_band, month)
);
revoke delete on unmet_need from ${appRole};

-- What was counted already: a keyed hash of case, country and need, so that nobody's need counts twice. Without the key, which
-- isn't in the database, no mark leads to a case; it has no time and no tie to the line that it was counted in.
create table unmet_need_mark (
  mark text primary key
);
revoke update, delete on unmet_need_mark from ${appRole};

-- Who was trafficked again after coming home: counts only. No case, no step, no day.
create table retrafficking (
  country text not null,
  host    text not null,
  origin  text not null,
  kind    text not null check (kind in ('signs', 'closed')),
  month   date not null check (month = date_trunc('month', month)),
  persons integer not null check (persons > 0),
  primary key (country, month, host, origin, kind)
);
revoke delete on retrafficking from ${appRole};
-- What was counted already: a keyed hash of case and kind, without time and without a tie to the line that it was counted in.
create table retrafficking_mark (
  mark text primary key
);
revoke update, delete on retrafficking_mark from ${appRole};

-- What other rooms may read: how many persons, by country and month.
create view needs_unmet with (security_invoker = true) as
select country, month, persons from unmet_need;

create view trafficked_again with (security_invoker = true) as
select country, host, origin, kind, month, persons from retrafficking;

revoke insert, update, delete on needs_unmet, trafficked_again from ${appRole};
