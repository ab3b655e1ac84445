-- The country of a part, so that a country's cases are found by an index; row policies let only plain comparisons use one.
alter table participation add column country text not null generated always as (split_part(agency, '-', 1)) stored;
create index participation_country on participation (country, case_number) include (side, since, left_at);

-- All that the board counts, in one index: the heat table and the figures read nothing else.
create index work_item_board on work_item (country, agency, stage)
    include (host, origin, case_number, child, kind, paused, late_from);

-- A list by due date or by age, over a country.
create index work_item_country_due on work_item (country, sort_due, step_id);
create index work_item_country_opened on work_item (country, opened, step_id);
create index work_item_paused on work_item (country, sort_due, step_id) where paused;

-- Requests that wait for their answer, seen from both sides.
create index message_unanswered_from on message (from_country, answer_due, id)
    where answer_due is not null and answered is null and ended is null;
create index message_unanswered_to on message (to_country, answer_due, id)
    where answer_due is not null and answered is null and ended is null;
create index message_answered on message (answered) where answered is not null;

create index case_stage_entered on case_stage (stage, entered);
create index consent_refused on consent (at) where value = 'Declined';
create index consent_withdrawn on consent (withdrawn) where withdrawn is not null;

-- A filter of the board that its reader gave a name.
create table saved_view (
    id       bigint generated always as identity primary key,
    username text not null,
    name     text not null,
    filter   text not null,
    created  timestamptz not null,
    unique (username, name)
);

-- The program may measure and tidy the list that it fills and empties all day, where the server knows that right.
do $$
begin
    if current_setting('server_version_num')::int >= 170000 then
        execute 'grant maintain on work_item, participation, case_facts, case_stage, message to ${appRole}';
    end if;
end
$$;
