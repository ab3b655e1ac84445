-- What a side received was recalled: its agencies see their own open steps, as who only sits on a panel, and nobody joins it
-- anew by a step or a message (R4).
alter table participation add column recalled boolean not null default false;
