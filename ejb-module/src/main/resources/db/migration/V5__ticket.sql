-- A ticket of a purchase that was undone is worth nothing.
alter table ticket add column voided_at bigint;
