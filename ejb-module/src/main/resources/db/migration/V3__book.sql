-- Which line of the public book says that the place arrived: where its proof begins.
alter table place add column arrived_line bigint;
