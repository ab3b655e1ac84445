-- A guardian who was appointed until a day is none after it (R19); null: without an end.
alter table child_safeguard add column guardian_until date;
