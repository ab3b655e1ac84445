-- What a step was told joins the words of another agency that protect the person: then nobody wrote why, nor at whose wish.
alter table correction alter column wish drop not null, alter column reason drop not null;
alter table correction add check ((wish is null) = (reason is null));
