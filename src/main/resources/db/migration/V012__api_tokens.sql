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
