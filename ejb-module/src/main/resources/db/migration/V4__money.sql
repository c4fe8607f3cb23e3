-- What becomes of money: late, wrong, twice, given back. Tables are made anew, because their unnamed constraints change.

-- A hold may need a second charge: the first was paid with a wrong amount, or the PSP removed it.
alter table charge rename to charge_before;
create table charge (
    txid       varchar(35) primary key,
    place_id   varchar(32) not null references hold,
    attempt    int    not null check (attempt >= 0),
    sector_id  int    not null references sector,
    amount     bigint not null check (amount >= 0),
    state      varchar(9) not null check (state in ('REQUESTED', 'ACTIVE', 'PAID', 'SPENT', 'REMOVED')),
    copy_paste varchar(512),
    created_at bigint not null,
    expires_at bigint not null,
    -- When the PSP was last asked about it.
    asked_at   bigint not null,
    unique (place_id, attempt),
    check (state <> 'ACTIVE' or copy_paste is not null)
);
insert into charge (txid, place_id, attempt, sector_id, amount, state, copy_paste, created_at, expires_at, asked_at)
    select txid, place_id, 0, sector_id, amount, state, copy_paste, created_at, expires_at, created_at from charge_before;
drop table charge_before;
create index charge_asked on charge (state, asked_at);

-- All money that settled, by its endToEndId: it bought an order, is given back, or somebody has to look at it.
alter table payment rename to payment_before;
create table payment (
    end_to_end_id varchar(64) primary key,
    txid          varchar(64),
    amount        bigint not null check (amount >= 0),
    settled_at    bigint not null,
    received_at   bigint not null,
    outcome       varchar(10) not null check (outcome in ('CONFIRMED', 'HONOURED', 'RETURNED', 'REVIEW')),
    reason        varchar(20),
    order_number  varchar(16) references ticket_order,
    check ((outcome in ('CONFIRMED', 'HONOURED')) = (order_number is not null))
);
insert into payment (end_to_end_id, txid, amount, settled_at, received_at, outcome, reason, order_number)
    select end_to_end_id, txid, amount, settled_at, received_at,
        case outcome when 'PARKED' then 'REVIEW' else outcome end, reason, order_number from payment_before;
drop table payment_before;
create index payment_of_charge on payment (txid);
create index payment_settled on payment (settled_at);

create table refund (
    id            varchar(35) primary key,
    end_to_end_id varchar(64) not null references payment,
    -- A refund that failed for good at the PSP is asked for again under the next attempt's id.
    attempt       int    not null check (attempt >= 0),
    reason        varchar(20) not null,
    amount        bigint not null check (amount > 0),
    state         varchar(10) not null check (state in ('REQUESTED', 'PROCESSING', 'DONE', 'FAILED')),
    -- Whose money it is; null when nobody knows.
    buyer_id      bigint,
    requested_at  bigint not null,
    done_at       bigint,
    tries         int    not null,
    next_try_at   bigint not null,
    unique (end_to_end_id, reason, attempt),
    check ((state = 'DONE') = (done_at is not null))
);
create index refund_due on refund (state, next_try_at);
create index refund_of_buyer on refund (buyer_id);

-- Notices that say nothing that can be believed: kept for somebody to look at, without what they say of people.
create table odd_notice (
    id          bigint primary key,
    received_at bigint not null,
    reason      varchar(20) not null,
    text        varchar(600) not null
);
create sequence odd_notice_seq start with 50 increment by 50;

-- How far the PSP's list of payments was read.
create table reconciliation (
    id         int primary key check (id = 1),
    read_until bigint not null
);
