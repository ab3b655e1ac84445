-- The hand-over point that the notice of the return names: its offices act, no other crossing's.
alter table case_facts add column crossing text;
