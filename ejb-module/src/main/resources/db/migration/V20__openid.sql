-- Identities at OpenID Connect providers. Whose it is there is a keyed hash: at gov.br it would be the CPF.
create table openid_identity (
    id           varchar(16)  primary key,
    buyer_id     bigint       not null references buyer,
    provider     varchar(20)  not null,
    issuer       varchar(400) not null,
    subject_hash varchar(64)  not null,
    linked_at    bigint       not null,
    last_used_at bigint,
    unique (issuer, subject_hash)
);
create index openid_identity_of_buyer on openid_identity (buyer_id);

-- Attempts that were answered, until they would be over anyway: none is answered twice, on whichever node.
create table openid_attempt (
    state      varchar(26) primary key,
    expires_at bigint      not null
);
create index openid_attempt_over on openid_attempt (expires_at);

-- When somebody who had checked it vouched for the CPF; null while it was only typed. Those who lost theirs are found by its absence.
alter table buyer add column cpf_proved_at bigint;
