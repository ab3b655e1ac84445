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
