-- What an audit entry is found by beside what it is about: the hosted service's word for it, and the tags and target apps
-- that the entity had. Lists are JSON texts.

alter table audit_entries add column action_type varchar default '' not null;
alter table audit_entries add column tags varchar default '[]' not null;
alter table audit_entries add column target_apps varchar default '[]' not null;

update audit_entries set action_type = kind || '_' || action;
