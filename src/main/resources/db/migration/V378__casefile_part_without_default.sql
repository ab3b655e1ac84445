-- A part says what it is for and how it stands; none is lasting and open because its insert forgot to say.
alter table participation alter column kind drop default, alter column state drop default;
