-- Words of names as keyed hashes, other ones for each agency that takes part: what one agency could find, none can find with the
-- rows of another. The key is outside the database.
create table name_word (
  agency      text not null,
  hash        bytea not null,
  case_number text not null references case_file,
  primary key (agency, hash, case_number)
);
create index name_word_case on name_word (case_number);

alter table name_word enable row level security;
create policy own_cases on name_word to ${appRole}
  using (acting_as_system() or agency = acting_party()) with check (acting_as_system());
