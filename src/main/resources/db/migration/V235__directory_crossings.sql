-- Who hands over and who receives depends on the crossing; a place may be for some persons only; some seats of a panel are there in one province only.
alter table directory_routing add column crossing text, add column for_whom text;
alter table directory_panel_member add column province text;

-- Whether people are let over a crossing, for a time, as a source tells.
create table directory_crossing_state (
    version bigint not null references directory_version,
    file text not null, line int not null,
    point text not null, state text not null check (state in ('open', 'closed', 'unknown')),
    valid_from date not null, valid_to date, source text not null,
    primary key (version, file, line)
);
