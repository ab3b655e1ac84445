-- Whoever asks the other side names the day by which an answer is wanted.
alter table message add constraint question_has_a_day check (answer_due is not null or name not like '%.question');
