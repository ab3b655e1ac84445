-- A return that stops since the day of a consent has passed is told apart from the person's choice.
alter table return_end drop constraint return_end_why_check;
alter table return_end add constraint return_end_why_check
  check (why in ('personsChoice', 'consentExpired', 'stateRefusal', 'noNationality', 'tooDangerous', 'bestInterests'));
