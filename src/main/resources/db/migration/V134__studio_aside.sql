-- What was set aside of a draft's files: the notes of other programs, by namespace or name, and how often each was there.
create table sop_draft_aside (
  draft_id bigint not null references sop_draft,
  name     text not null,
  what     text not null,
  times    int not null check (times > 0),
  primary key (draft_id, name, what)
);
