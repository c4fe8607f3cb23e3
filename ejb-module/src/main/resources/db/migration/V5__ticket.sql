-- What becomes of a ticket: a purchase that is undone voids it, the entrance of the show takes it once.
alter table ticket add column performance_id int;
update ticket set performance_id =
    (select o.performance_id from ticket_order o where o.number = ticket.order_number);
alter table ticket add column voided_at bigint;
alter table ticket add column entrance varchar(40);
alter table ticket add column admitted_at bigint;
alter table ticket add column admission_received_at bigint;
create index ticket_of_performance on ticket (performance_id, admission_received_at);

-- Two entrances without a network may both take one code: the second is kept here.
create table admission_conflict (
    id             bigint primary key,
    ticket_id      varchar(26) not null references ticket,
    performance_id int not null,
    entrance       varchar(40) not null,
    admitted_at    bigint not null,
    received_at    bigint not null,
    result         varchar(20) not null
);
create sequence admission_conflict_seq start with 50 increment by 50;
