-- Why somebody was turned away, so that whoever asked for too many is not told that all are sold; null for those before.
alter table place add column turned_away_for varchar(16);
