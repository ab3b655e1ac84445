-- the sweep looks for consents whose day has passed
create index consent_expires on consent (expires) where value = 'Given' and superseded is null and expires is not null;
