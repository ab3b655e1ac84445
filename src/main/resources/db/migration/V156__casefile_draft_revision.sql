-- Which state of a draft this is. A page names the states that it has read or written; over another one it saves nothing.
alter table draft add column revision text not null default gen_random_uuid()::text;

-- The drafts of one account, for its list of work.
create index draft_account on draft (account, saved_at);
