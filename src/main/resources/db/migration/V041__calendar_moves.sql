-- What a change of a calendar moved: it stays to be read. A request's clock that no step answers yet has no definition.
create table calendar_move (
    id              bigint generated always as identity primary key,
    change_id       bigint references calendar_change,
    hours_change_id bigint references office_hours_change,
    step_id         text not null,
    case_number     text not null,
    definition_id   text,
    step_key        text,
    before          timestamptz,
    after           timestamptz,
    check (num_nonnulls(change_id, hours_change_id) = 1)
);
create index calendar_move_change on calendar_move (change_id);
create index calendar_move_hours on calendar_move (hours_change_id);
