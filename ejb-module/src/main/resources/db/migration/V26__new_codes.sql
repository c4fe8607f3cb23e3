-- A sign-up gets another code when the time of the one before is over; each is a code of its own.
alter table sign_up add column renewals int default 0 not null check (renewals >= 0);
