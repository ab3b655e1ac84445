-- Where the other side asked for changes: the step that came back stands on top of its agency's list.
create view changes_asked with (security_invoker = true) as
select case_number, to_agency as agency, receiver_instance as process_instance, delivered
from message where name = 'repatriation.changesAsked' and delivered is not null;
revoke insert, update, delete on changes_asked from ${appRole};
create index message_changes_asked on message (to_agency, case_number) where name = 'repatriation.changesAsked';
