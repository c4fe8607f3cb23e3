-- A person stopped asking the PSP for it; the money is still owed.
alter table refund add stopped_at bigint;
