-- Browsers that told us where to reach them when nobody looks at our pages. Such a row lives as long as the session in which it was made:
-- whoever signs out of a device, ends its session from elsewhere or erases the account is reached on it no more.
create table push_subscription (
    -- The endpoint's SHA-256: one browser is one row, whoever uses it.
    id         varchar(43)   primary key,
    buyer_id   bigint        not null,
    jti        varchar(64)   not null,
    -- The entry of push.services that let the endpoint in.
    service    varchar(120)  not null,
    endpoint   varchar(1000) not null,
    p256dh     varchar(87)   not null,
    auth       varchar(22)   not null,
    language   varchar(8)    not null,
    created_at bigint        not null,
    foreign key (buyer_id, jti) references open_session (buyer_id, jti) on delete cascade
);
create index push_subscription_of on push_subscription (buyer_id, jti);

-- What they are to be told, written in the transaction of the mail that says the same; gone once it is told, or not worth telling.
create table outgoing_push (
    id              bigint      primary key,
    subscription_id varchar(43) not null references push_subscription on delete cascade,
    service         varchar(120) not null,
    kind            varchar(8)  not null,
    place_id        varchar(32) not null,
    tries           int         not null,
    next_try_at     bigint      not null,
    created_at      bigint      not null
);
create sequence outgoing_push_seq start with 50 increment by 50;
create index outgoing_push_due on outgoing_push (service, next_try_at);
create index outgoing_push_of on outgoing_push (subscription_id);
