-- Who stands behind a state of a draft: asked for its review, agreed to it for the own country, or published it.
create table sop_draft_agreement (
  draft_id bigint not null references sop_draft,
  revision int not null,
  username text not null,
  country  text not null check (country ~ '^[A-Z]{2}$'),
  agreed   timestamptz not null,
  primary key (draft_id, revision, username)
);
revoke update, delete on sop_draft_agreement from ${appRole};

-- What process owners have against a change: it stands on the draft and on the version that the draft becomes.
create table sop_draft_objection (
  id       bigint generated always as identity primary key,
  draft_id bigint not null references sop_draft,
  username text not null,
  country  text not null check (country ~ '^[A-Z]{2}$'),
  reason   text not null check (length(reason) between 1 and 1000),
  objected timestamptz not null
);
create index sop_draft_objection_of on sop_draft_objection (draft_id, id);
revoke update, delete on sop_draft_objection from ${appRole};

-- Until now nobody said who asked for a review: its last author did, and who published it agreed.
insert into sop_draft_agreement (draft_id, revision, username, country, agreed)
select d.id, case d.state when 'published' then d.revision - 1 else d.revision end, a.username,
       split_part(a.agency, '-', 1), d.changed
from sop_draft d
join lateral (select username from sop_draft_author where draft_id = d.id order by since desc, username limit 1) last on true
join account a on a.username in (last.username, d.published_by)
where d.state in ('inReview', 'published') and split_part(a.agency, '-', 1) ~ '^[A-Z]{2}$';
