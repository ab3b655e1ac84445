-- Who may sign in. Several roles and functions are separated by ';'.
create table account (
    username      text primary key,
    password_hash text not null,
    name          text not null,
    roles         text not null,
    functions     text not null,
    agency        text not null,
    language      text not null,
    api           boolean not null,
    enabled       boolean not null,
    created       timestamptz not null
);
