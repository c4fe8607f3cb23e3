-- A performance made by mistake is in no list any more; its journals stay where they were published.
alter table performance add column removed_at bigint;

-- What a form or a program put on sale, by the key that it brought: sent twice, it is made once.
create table performance_key (
    made_with      varchar(64) primary key,
    plan           varchar(64) not null,
    performance_id int not null references performance
);
