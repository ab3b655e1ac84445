-- Who may sign in. Several roles and functions are separated by ';'.
create table account (
    username      text primary key,
    password_hash text not null,
    name          text not null,
    roles         text not null,
    functions     text not null,
    agency        text not null,
    language      text not null,
    mail          text,    -- without it mails go to the agency's address
    api           boolean not null,
    enabled       boolean not null,
    created       timestamptz not null
);

-- Tokens by which a program signs in to the API for an account. The token itself is kept nowhere: its keyed hash is.
create table api_token (
    id        uuid primary key,
    account   text not null references account (username),
    name      text not null,
    hash      bytea not null unique,
    issued    timestamptz not null,
    expires   timestamptz not null,
    last_used date,
    revoked   timestamptz
);
create index api_token_account on api_token (account, issued);

-- When a person isn't at work, and who stands in. First and last day are days of the agency's country.
create table absence (
    id         bigint generated always as identity primary key,
    username   text not null references account (username),
    first_day  date not null,
    last_day   date not null,
    deputy     text references account (username),
    entered_by text not null,
    entered_at timestamptz not null,
    taken_back timestamptz,
    check (last_day >= first_day),
    check (deputy <> username)
);
create index absence_person on absence (username, first_day) where taken_back is null;
create index absence_deputy on absence (deputy) where taken_back is null;
