-- A notice is its agency's; who takes part in the case tells others of its steps, and that they are over.
alter table notice enable row level security;
create policy told_or_takes_part on notice to ${appRole}
  using (acting_as_system() or agency = acting_party() or takes_part(case_number));

-- A mail is seen with its notice, on which the policy above works.
alter table mail enable row level security;
create policy as_its_notice on mail to ${appRole}
  using (acting_as_system() or exists (select 1 from notice where id = mail.notice));
