-- Everything of a buyer that began before a moment is ended by one row: subject and moment, beside the sessions ended one by one.
alter table revoked_session add column subject varchar(80);
alter table revoked_session add column all_before bigint;
create index session_ended_for on revoked_session (subject);

-- Who signed in, for their own eyes; nobody asks it whether a session is one. One index: each row costs a sign-in.
create table open_session (
    buyer_id   bigint      not null,
    jti        varchar(64) not null,
    began_at   bigint      not null,
    renewed_at bigint,
    expires_at bigint      not null,
    device     varchar(40) not null,
    primary key (buyer_id, jti)
);

-- Somebody asked for the way back into the account of this e-mail, if there is one; looked at seconds later.
create table recovery_request (
    id       varchar(32)  primary key,
    email    varchar(254) not null,
    asked_at bigint       not null
);
create index recovery_request_asked on recovery_request (asked_at);

-- The one code that opens an account again, as a hash; and how many were mailed since when.
create table recovery (
    buyer_id   bigint primary key,
    code_hash  varchar(64) unique,
    expires_at bigint not null,
    counted_at bigint not null,
    mails      int    not null check (mails >= 0)
);

-- The other address an account is to have, until its mailbox has said so; the old one is told afterwards, and can undo it.
create table email_change (
    id           varchar(32)  primary key,
    buyer_id     bigint       not null,
    old_email    varchar(254) not null,
    new_email    varchar(254) not null,
    code_hash    varchar(64)  unique,
    undo_hash    varchar(64)  unique,
    asked_at     bigint       not null,
    expires_at   bigint       not null,
    confirmed_at bigint
);
create index email_change_of on email_change (buyer_id);

-- More kinds of mail. Made anew, because the two databases name a check in their own ways; for the last time: the list of kinds is
-- the application's alone from now on.
alter table outgoing_mail rename to outgoing_mail_before;
drop index outgoing_mail_due;
create table outgoing_mail (
    id          bigint primary key,
    kind        varchar(32) not null,
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
