-- The organiser's own number of calls per second and sector; null: as configured.
alter table performance add column calls_per_second int check (calls_per_second >= 0);

-- Says what was changed to what, so it needs more room.
alter table audit_entry alter column subject set data type varchar(400);
create index audit_by_time on audit_entry (at, id);
