-- One authority that decides alone needs no opinions: quorum 0. A single seat that conflicts of interest left has quorum 1.
update panel_summons set quorum = 0
where id in (select summons from panel_seat group by summons having count(*) = 1);
