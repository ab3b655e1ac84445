-- Which codes and dates a message carried beside the answers of the file, by their names: they were sent too (R4).
alter table disclosure add column carried text[] not null default '{}';
