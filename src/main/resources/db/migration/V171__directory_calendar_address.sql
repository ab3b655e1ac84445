-- The addresses at which calendar programs read a person's own dates. The secret part is kept nowhere: its keyed hash is.
create table calendar_address (
    id         uuid primary key,
    account    text not null references account (username),
    hash       bytea not null unique,
    made       timestamptz not null,
    expires    timestamptz not null,
    standing   text not null, -- agency, roles and functions for which it was made: with others it is over
    last_read  date,
    ended      timestamptz
);
-- one at a time
create unique index calendar_address_live on calendar_address (account) where ended is null;
create index calendar_address_account on calendar_address (account, made);
revoke delete on calendar_address from ${appRole};
