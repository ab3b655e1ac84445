-- Questions to the unit on the other side and their answers. Who waits for an answer, and until when, is a message like any
-- request's; here are the words, sealed with the case's key.
create table question (
  id          uuid primary key,
  message     bigint not null unique references message (id),
  case_number text not null,
  from_agency text not null,
  to_agency   text not null,
  late_told   timestamptz, -- when both sides were told that the answer is late
  recalled    timestamptz  -- the share was taken back: the other side reads none of it any more
);
create index question_case on question (case_number, message);
create index question_to on question (to_agency);

create table question_text (
  id          uuid primary key,
  question    uuid not null references question (id),
  kind        text not null check (kind in ('question', 'answer', 'translation')),
  original    uuid references question_text (id), -- of which text it is a translation
  language    text not null,
  category    text not null,
  ciphertext  bytea not null,
  by_agency   text not null,
  by_user     text not null,
  at          timestamptz not null,
  read_at     timestamptz, -- when the other side read it first
  check ((kind = 'translation') = (original is not null))
);
create index question_text_question on question_text (question, at);

-- Only the two units between whom it goes, not all who take part.
alter table question enable row level security;
create policy between_its_ends on question to ${appRole}
  using (acting_as_system() or acting_party() in (from_agency, to_agency) and takes_part(case_number));
alter table question_text enable row level security;
create policy as_its_question on question_text to ${appRole}
  using (acting_as_system() or exists (select 1 from question where question.id = question_text.question));

-- What was written stays as it was; an erasure may delete.
revoke update on question, question_text from ${appRole};
grant update (late_told, recalled) on question to ${appRole};
grant update (read_at) on question_text to ${appRole};
