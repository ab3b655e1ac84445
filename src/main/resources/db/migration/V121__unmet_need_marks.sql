-- What was counted already: a keyed hash of case, country and need, so that nobody's need counts twice. Without the key, which
-- isn't in the database, no mark leads to a case; it has no time and no tie to the line that it was counted in.
create table unmet_need_mark (
  mark text primary key
);
revoke update, delete on unmet_need_mark from ${appRole};
