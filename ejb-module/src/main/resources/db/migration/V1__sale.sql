-- Instants are microseconds since 1970-01-01T00:00:00Z, money is centavos. ${bytes} is the database's byte string type.
-- What the entities assert is asserted a second time here: a bug must get past both to sell a ticket that isn't there.

-- The step is the one the entities' sequence generators take their ids in. EclipseLink reads the value it gets as the last
-- id of its range, so a sequence with a step starts with that step; starting with 1 it refuses to insert at all.
create sequence buyer_seq start with 50 increment by 50;
create sequence performance_seq start with 1 increment by 1;
create sequence sector_seq start with 1 increment by 1;
create sequence audit_seq start with 50 increment by 50;

create table buyer (
    id            bigint primary key,
    name          varchar(120) not null,
    email         varchar(254) not null unique,
    cpf_hash      varchar(64)  unique,
    cpf_sealed    ${bytes},
    password_hash varchar(400) not null,
    role          varchar(16)  not null check (role in ('BUYER', 'ORGANISER')),
    created_at    bigint       not null
);

create table revoked_session (
    jti        varchar(64) primary key,
    expires_at bigint not null
);

create table performance (
    id              int primary key,
    title           varchar(200) not null,
    venue           varchar(200) not null,
    starts_at       bigint not null,
    lobby_opens_at  bigint not null,
    opens_at        bigint not null,
    closes_at       bigint not null,
    limit_per_buyer int not null check (limit_per_buyer >= 1),
    half_per_buyer  int not null check (half_per_buyer >= 0),
    message         varchar(500),
    paused_at       bigint,
    paused_for      varchar(12),
    closed_at       bigint,
    version         bigint not null,
    check (lobby_opens_at <= opens_at and opens_at < closes_at)
);

create table sector (
    id             int primary key,
    performance_id int not null references performance,
    name           varchar(80) not null,
    position       int not null,
    full_price     bigint not null check (full_price >= 0),
    half_price     bigint not null check (half_price >= 0),
    unique (performance_id, name)
);

create table seat_stock (
    sector_id  int primary key references sector,
    capacity   int not null,
    held       int not null check (held >= 0),
    sold       int not null check (sold >= 0),
    half_quota int not null check (half_quota >= 0),
    half_held  int not null check (half_held >= 0),
    half_sold  int not null check (half_sold >= 0),
    version    bigint not null,
    check (held + sold <= capacity),
    check (half_held + half_sold <= half_quota),
    check (half_held <= held and half_sold <= sold)
);

create table draw_chain (
    sector_id  int primary key references sector,
    root       ${bytes} not null,
    length     int not null check (length > 0),
    commitment varchar(64) not null
);

create table sector_line (
    sector_id        int primary key references sector,
    -- The terms of the sale, in microseconds: published when the book is opened, so they never change afterwards.
    fair_window      bigint not null check (fair_window > 0),
    settle           bigint not null check (settle >= 0),
    hold_duration    bigint not null check (hold_duration > 0),
    hold_grace       bigint not null check (hold_grace >= 0),
    closed_at        bigint,
    drawn            int    not null,
    last_drawn       bigint not null,
    drawing_numbered int    not null,
    drawing_count    int    not null,
    last_number      bigint not null,
    called_up_to     bigint not null,
    undrawn          int    not null check (undrawn >= 0),
    waiting          int    not null check (waiting >= 0),
    version          bigint not null,
    check (called_up_to <= last_number)
);

create table place (
    id             varchar(32) primary key,
    performance_id int    not null,
    sector_id      int    not null references sector,
    -- No foreign key: a line keeps its places when an account is erased at its owner's wish (LGPD, art. 18).
    buyer_id       bigint not null,
    attempt        int    not null,
    -- 1 while the place is in line, held or paid, null when it has ended: one live place per buyer and sector line.
    live           int    check (live = 1),
    stamp          bigint not null,
    full_wanted    int    not null check (full_wanted >= 0),
    half_wanted    int    not null check (half_wanted >= 0),
    accept_fewer   boolean not null,
    fewest         int    not null check (fewest >= 1),
    fair_window    bigint not null,
    state          varchar(12) not null,
    number         bigint,
    skipped_at     bigint,
    check (full_wanted + half_wanted >= 1),
    -- Also how a buyer's places are found. That numbers are unique, the line's version and the journal's verifier see to.
    unique (buyer_id, sector_id, live)
);
-- Few indexes: each costs every arrival, and with random keys each costs a page.
create index place_in_line on place (sector_id, state, number);
create index place_in_window on place (sector_id, fair_window);

create table hold (
    place_id  varchar(32) primary key references place,
    sector_id int not null,
    full_held int not null check (full_held >= 0),
    half_held int not null check (half_held >= 0),
    state     varchar(8) not null check (state in ('ACTIVE', 'PAID', 'EXPIRED', 'RELEASED')),
    held_at   bigint not null,
    deadline  bigint not null,
    ended_at  bigint,
    check (full_held + half_held >= 1),
    check ((state = 'ACTIVE') = (ended_at is null))
);
create index hold_of_sector on hold (sector_id, state, deadline);

create table journal_head (
    sector_id int primary key references sector,
    seq       bigint not null,
    hash      varchar(64) not null,
    at        bigint not null,
    version   bigint not null
);

create table journal_page (
    sector_id int not null references sector,
    first_seq bigint not null,
    last_seq  bigint not null,
    lines     ${bytes} not null,
    primary key (sector_id, first_seq),
    check (last_seq >= first_seq)
);

create table audit_entry (
    id      bigint primary key,
    at      bigint not null,
    actor   varchar(80) not null,
    act     varchar(40) not null,
    subject varchar(80) not null
);
