-- Each time a show is moved or renamed: what it was and what it is, for those who have tickets already.
create table show_change (
    id             bigint primary key,
    performance_id int not null references performance,
    changed_at     bigint not null,
    title_before   varchar(200) not null,
    venue_before   varchar(200) not null,
    starts_before  bigint not null,
    title_after    varchar(200) not null,
    venue_after    varchar(200) not null,
    starts_after   bigint not null,
    -- Whether everybody's mail about it is written down.
    told           boolean not null
);
-- A step of one, because the order counts.
create sequence show_change_seq start with 1 increment by 1;
create index show_change_of_performance on show_change (performance_id, id);
create index order_of_performance on ticket_order (performance_id, number);

-- One more kind of mail. Made anew, because the two databases name a check in their own ways.
alter table outgoing_mail rename to outgoing_mail_before;
drop index outgoing_mail_due;
create table outgoing_mail (
    id          bigint primary key,
    kind        varchar(16) not null check (kind in ('CONFIRMED', 'REFUND', 'REFUNDED', 'NEAR', 'REVOKED', 'CHANGED')),
    buyer_id    bigint not null,
    reference   varchar(40) not null,
    state       varchar(8) not null check (state in ('DUE', 'SENT', 'FAILED')),
    tries       int    not null,
    next_try_at bigint not null,
    created_at  bigint not null,
    sent_at     bigint,
    unique (kind, reference),
    check ((state = 'SENT') = (sent_at is not null))
);
insert into outgoing_mail (id, kind, buyer_id, reference, state, tries, next_try_at, created_at, sent_at)
select id, kind, buyer_id, reference, state, tries, next_try_at, created_at, sent_at from outgoing_mail_before;
drop table outgoing_mail_before;
create index outgoing_mail_due on outgoing_mail (state, next_try_at);
