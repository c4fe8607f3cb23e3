-- Money is given back by ourselves only if it came in since this installation began: with its first charge, or now.
create table installation (
    id integer primary key,
    began_at bigint not null
);
insert into installation (id, began_at)
select 1, coalesce(min(created_at), cast(extract(epoch from current_timestamp) * 1000000 as bigint)) from charge;

-- One more kind of mail: a purchase is revoked. Made anew, because the two databases name a check in their own ways.
alter table outgoing_mail rename to outgoing_mail_before;
drop index outgoing_mail_due;
create table outgoing_mail (
    id          bigint primary key,
    kind        varchar(16) not null check (kind in ('CONFIRMED', 'REFUND', 'REFUNDED', 'NEAR', 'REVOKED')),
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
