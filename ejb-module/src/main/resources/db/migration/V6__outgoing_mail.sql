-- Mails to send, written in the transaction of what they tell; nothing personal but whose they are.
create table outgoing_mail (
    id          bigint primary key,
    kind        varchar(16) not null check (kind in ('CONFIRMED', 'REFUND', 'REFUNDED', 'NEAR')),
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
create sequence outgoing_mail_seq start with 50 increment by 50;
create index outgoing_mail_due on outgoing_mail (state, next_try_at);
