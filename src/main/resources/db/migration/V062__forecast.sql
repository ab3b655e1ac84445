-- What the finished cases of a corridor took: read to say when the open ones are likely to come that far.
create index case_facts_corridor on case_facts (host, origin) include (case_number, child);
create index finished_step_pace on finished_step (step_key, case_number, finished) include (opened) where how = 'done';
