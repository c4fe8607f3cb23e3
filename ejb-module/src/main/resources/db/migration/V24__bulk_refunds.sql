-- All purchases of a performance, or of one of its sectors, are to be undone; how far that came is in the purchases.
create sequence bulk_refund_seq start with 1 increment by 1;
create table bulk_refund (
    id             bigint primary key,
    performance_id int not null references performance,
    -- null: all of them
    sector_id      int references sector,
    reason         varchar(20) not null,
    asked_at       bigint not null,
    orders         bigint not null check (orders >= 0),
    done_at        bigint
);
create index bulk_refund_open on bulk_refund (done_at, id);
