-- Accounts that were erased at their owner's wish. The e-mail stays until its mailbox was told, the number for a while: whatever
-- was under way in that moment is given up by it.
create table erasure (
    buyer_id  bigint       primary key,
    reference varchar(32)  not null unique,
    email     varchar(254),
    erased_at bigint       not null
);

-- Something an account's owner may have to know: a device that never opened it before did, or its password was guessed at for
-- long. Guesses are noted by the e-mail, whoever's it is: whether there is an account is looked up later.
create table sighting (
    id        varchar(32) primary key,
    buyer_id  bigint,
    email     varchar(254),
    seen_at   bigint      not null,
    device    varchar(40) not null,
    network   varchar(40) not null,
    looked    boolean     not null,
    check ((buyer_id is null) <> (email is null))
);
create index sighting_waiting on sighting (looked, seen_at);

-- Since when an account is opened by other devices, and when its owner was told last.
create table account_watch (
    buyer_id bigint primary key,
    since    bigint not null,
    told_at  bigint
);

-- Whose mails they are is asked by who takes their data along or has them erased.
create index outgoing_mail_of_buyer on outgoing_mail (buyer_id);
