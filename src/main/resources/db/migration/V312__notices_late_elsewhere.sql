-- Who is told of a late step in a case without a part in it gets a word for the step, and the office at whose desk it lies. The
-- case's number stays for the program's own work: to take the notice back.
alter table notice
  add column reference text,
  add column office    text;
