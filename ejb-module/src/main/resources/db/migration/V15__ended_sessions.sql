-- When a session was ended, by the database's own clock, so that each node can follow what the others end.
alter table revoked_session add column ended_at bigint
    default cast(extract(epoch from current_timestamp) * 1000000 as bigint) not null;
create index session_ended on revoked_session (ended_at);
