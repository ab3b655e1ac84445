-- A filter of the board that its reader gave a name.
create table saved_view (
    id       bigint generated always as identity primary key,
    username text not null,
    name     text not null,
    filter   text not null,
    created  timestamptz not null,
    unique (username, name)
);
