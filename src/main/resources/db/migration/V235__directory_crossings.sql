-- Who hands over and who receives depends on the crossing; some seats of a panel are there in one province only.
alter table directory_routing add column crossing text;
alter table directory_panel_member add column province text;
