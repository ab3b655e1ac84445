-- When the events of a case happened that clocks count from (sop-facts 4.3): codes and moments only, the newest of each.
create table case_event (
  case_number text not null,
  event       text not null,
  -- a moment, or a day where no more is known
  happened    text not null,
  primary key (case_number, event)
);
