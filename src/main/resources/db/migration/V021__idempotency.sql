-- What an account already sent under a key, and the answer it got. Answers hold codes only.
create table idempotency (
  account   text not null,
  key       text not null,
  body_hash text not null,
  status    integer,
  answer    text,
  at        timestamptz not null,
  primary key (account, key)
);
create index idempotency_at on idempotency (at);
