-- The show does not take place; its sale is closed, and all of its purchases are undone.
alter table performance add column cancelled_at bigint;

-- A show has another date; whoever had bought by then may have their money back until an instant.
create sequence postponement_seq start with 1 increment by 1;
create table postponement (
    id             bigint primary key,
    performance_id int not null references performance,
    postponed_at   bigint not null,
    starts_before  bigint not null,
    starts_after   bigint not null,
    refund_until   bigint not null
);
create index postponement_of_performance on postponement (performance_id, postponed_at);
