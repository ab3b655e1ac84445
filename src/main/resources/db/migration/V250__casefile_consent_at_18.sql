-- At 18 a consent that was given beside a guardian ends, and the person is asked anew.
alter table consent drop constraint consent_value_check;
alter table consent add constraint consent_value_check
  check (value in ('NotAsked', 'Given', 'Declined', 'Withdrawn', 'Expired', 'EndedAt18'));
create index consent_ended_at_18 on consent (case_number) where value = 'EndedAt18';
