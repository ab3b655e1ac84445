-- What other rooms may read of a draft: whose it is, of which step, and when it was saved; nothing of what stands in it.
create view saved_draft with (security_invoker = true) as
select step_id, account, saved_at from draft;

revoke insert, update, delete on saved_draft from ${appRole};
