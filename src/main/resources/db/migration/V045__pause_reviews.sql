-- R17: who looked at a pause that somebody has to review, when, and what came of it. The first review's day stands with the
-- pause; each review that lets it go on writes the next one there.
create table pause_review (
    id               bigint generated always as identity primary key,
    pause_id         bigint not null references pause (id) on delete cascade,
    reviewed         timestamptz not null,
    reviewed_by      text not null,
    reviewed_agency  text not null,
    outcome          text not null check (outcome in ('goesOn', 'ends')),
    review_on        date,          -- the next review; the planned end and the hold as they are from then on
    planned_end      date,
    hold             text,
    reference        bytea,         -- of a new order: sealed with the case's key
    constraint pause_review_goes_on check (outcome = 'ends'
      or (review_on is not null and planned_end is not null and hold is not null))
);
create index pause_review_of_pause on pause_review (pause_id, id);
