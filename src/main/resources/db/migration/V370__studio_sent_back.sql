-- The changes that a review asked for. They are open until a later state of the draft is put into review.
create table sop_draft_sent_back (
  id       bigint generated always as identity primary key,
  draft_id bigint not null references sop_draft,
  revision int not null,
  username text not null,
  note     text not null check (length(note) between 1 and 1000),
  sent     timestamptz not null
);
create index sop_draft_sent_back_of on sop_draft_sent_back (draft_id, id);
revoke update, delete on sop_draft_sent_back from ${appRole};
