-- Of which classes something came with the message that a notice is about, as far as its reader may read them.
alter table notice add column classes text[] not null default '{}';
