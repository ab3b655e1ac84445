-- Each notice says itself which one it is, so that one can be told of a pause too.
alter table rung_notice add column key text not null default '';

-- Of which forgotten pauses people were told: once for each day on which somebody had to look at them.
create table pause_reminder (
    pause_id  bigint not null,
    due_on    date not null,
    at        timestamptz not null,
    primary key (pause_id, due_on)
);
