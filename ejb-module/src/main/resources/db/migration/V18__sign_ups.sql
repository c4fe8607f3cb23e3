-- Somebody signed up; an account it is when the mailbox has said so. Until then nothing here is anybody's: neither the e-mail nor the
-- CPF keeps another from it, so there is no unique key but the row's own.
create table sign_up (
    buyer_id      bigint       primary key,
    reference     varchar(32)  not null unique,
    name          varchar(120) not null,
    email         varchar(254) not null,
    cpf_hash      varchar(64)  not null,
    password_hash varchar(400) not null,
    mails         int          not null check (mails >= 0),
    guesses       int          not null check (guesses >= 0),
    expires_at    bigint       not null
);
create index sign_up_over on sign_up (expires_at);
