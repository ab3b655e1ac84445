-- A procedure on its way to its next version.
create table sop_draft (
  id            bigint generated always as identity primary key,
  sop           text not null,
  base_version  int not null check (base_version > 0),
  state         text not null check (state in ('draft', 'inReview', 'published', 'discarded')),
  offered       boolean not null default false,
  -- of an offered draft: what the program had packaged, so that it is offered once
  offered_hash  text,
  reason        text,
  held_by       text,
  held_since    timestamptz,
  created       timestamptz not null,
  changed       timestamptz not null,
  version       int,
  published_by  text,
  check ((state = 'published') = (version is not null)),
  check ((version is null) = (published_by is null)),
  check (version is null or reason is not null),
  check ((held_by is null) = (held_since is null)),
  check (offered or offered_hash is null)
);
create index sop_draft_of on sop_draft (sop, id);
create unique index sop_draft_offered_once on sop_draft (sop, offered_hash);

-- What a draft changed: a file's new content, or none if the file goes.
create table sop_draft_file (
  draft_id   bigint not null references sop_draft,
  name       text not null,
  content    bytea check (length(content) <= 1048576),
  changed    timestamptz not null,
  changed_by text not null,
  primary key (draft_id, name)
);

-- Who changed a draft or took it over: none of them may publish it.
create table sop_draft_author (
  draft_id bigint not null references sop_draft,
  username text not null,
  since    timestamptz not null,
  primary key (draft_id, username)
);
revoke update, delete on sop_draft_author from ${appRole};

-- A version that was published here; those without a row came with the program.
create table sop_version (
  sop       text not null,
  version   int not null,
  draft_id  bigint not null unique references sop_draft,
  authors   text not null,
  approver  text not null,
  reason    text not null,
  published timestamptz not null,
  primary key (sop, version)
);
revoke update, delete on sop_version from ${appRole};
revoke delete on sop_draft from ${appRole};
