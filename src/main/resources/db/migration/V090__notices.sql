-- What people are told of steps: codes, a number and dates. The words are made when it is shown or sent.
create table notice (
  id            bigint generated always as identity primary key,
  key           text not null unique,  -- a second one with the same key is none
  kind          text not null,
  account       text,                  -- null: to the agency's mailbox only
  agency        text not null,
  case_number   text,
  stage         text,
  step_id       text,
  definition_id text,
  step_key      text,
  due           timestamptz,
  number        integer not null,
  created       timestamptz not null,
  seen          timestamptz,
  over          timestamptz,           -- since when nobody needs to be told any more
  -- with which step it is over; desks above and across aren't told the step, so it is never shown nor mailed
  ends_with     text
);
create index notice_account on notice (account, agency, id) where over is null;
create index notice_unseen on notice (account, agency) where seen is null and over is null;
create index notice_ends on notice (ends_with) where ends_with is not null;
create index notice_case on notice (case_number, agency);
create index notice_over on notice (over) where over is not null;

-- Notices that also leave as a mail. No address stands here: it is looked up when the mail is sent.
create table mail (
  notice       bigint primary key references notice (id) on delete cascade,
  token        uuid not null default gen_random_uuid(),  -- the mail's own name, the same at each try
  state        text not null default 'waiting'
    check (state in ('waiting', 'sending', 'sent', 'dead', 'dropped')),
  attempts     integer not null default 0,
  next_attempt timestamptz not null,  -- while it is being sent: until when its node has it
  failure      text,                  -- a code, never a server's words
  changed      timestamptz not null
);
create index mail_open on mail (next_attempt, notice) where state in ('waiting', 'sending');
create index mail_dead on mail (notice) where state = 'dead';
create index mail_changed on mail (state, changed);

-- A notice is its agency's; who takes part in the case tells others of its steps, and that they are over.
alter table notice enable row level security;
create policy told_or_takes_part on notice to ${appRole}
  using (acting_as_system() or agency = acting_party() or takes_part(case_number));

-- A mail is seen with its notice, on which the policy above works.
alter table mail enable row level security;
create policy as_its_notice on mail to ${appRole}
  using (acting_as_system() or exists (select 1 from notice where id = mail.notice));
