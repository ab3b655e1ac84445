-- That a parent and a child don't belong together is one person's word until a supervisor confirms it; the link stands until then (R21).
alter table case_link
  add column end_asked_at      timestamptz,
  add column end_asked_by      text,
  add column end_asked_user    text,
  add column end_asked_because text check (end_asked_because in ('byMistake', 'notRelated', 'involved')),
  add check ((end_asked_at is null) = (end_asked_because is null));
