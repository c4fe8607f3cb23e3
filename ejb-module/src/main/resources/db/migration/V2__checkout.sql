-- Charges are kept for ever, also those of ended holds: a ticketing system that deletes them loses late money.
create table charge (
    txid       varchar(35) primary key,
    place_id   varchar(32) not null unique references hold,
    sector_id  int    not null references sector,
    amount     bigint not null check (amount >= 0),
    state      varchar(9) not null check (state in ('REQUESTED', 'ACTIVE', 'PAID', 'REMOVED')),
    copy_paste varchar(512),
    created_at bigint not null,
    expires_at bigint not null,
    check (state <> 'ACTIVE' or copy_paste is not null)
);

create table ticket_order (
    number         varchar(16) primary key,
    place_id       varchar(32) not null unique references place,
    buyer_id       bigint not null,
    performance_id int    not null references performance,
    sector_id      int    not null references sector,
    total          bigint not null check (total >= 0),
    paid_at        bigint not null,
    status         varchar(10) not null
);
create index order_of_buyer on ticket_order (buyer_id);

-- Every notice of money ends here, also those nobody knows what to do with: PARKED, with the reason.
create table payment (
    end_to_end_id varchar(64) primary key,
    txid          varchar(64),
    amount        bigint not null,
    settled_at    bigint not null,
    received_at   bigint not null,
    outcome       varchar(10) not null check (outcome in ('CONFIRMED', 'PARKED')),
    reason        varchar(20),
    order_number  varchar(16) references ticket_order,
    check ((outcome = 'CONFIRMED') = (order_number is not null))
);
create index payment_of_charge on payment (txid);

create table ticket (
    id           varchar(26) primary key,
    order_number varchar(16) not null references ticket_order,
    position     int    not null,
    type         varchar(4) not null check (type in ('FULL', 'HALF')),
    price        bigint not null check (price >= 0),
    code         varchar(600) not null,
    unique (order_number, position)
);

