-- A source is told in Thai as it is in Khmer.
alter table directory_source add column title_th text, add column says_th text;
