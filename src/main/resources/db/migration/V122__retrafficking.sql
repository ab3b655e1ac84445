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
