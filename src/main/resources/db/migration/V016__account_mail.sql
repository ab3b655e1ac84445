-- Where a person is reached by mail; without it mails go to the agency's address.
alter table account add column mail text;
