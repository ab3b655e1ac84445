-- How many steps, and how many late ones, the groups of an agency have, without looking at each: a list says its total above its page.
create index work_item_group on work_item (agency, agency_group, late_from);
