-- Passkeys: what the authenticator said of itself when it was made, and when it was used last.
create table passkey (
    id              varchar(16)   primary key,
    buyer_id        bigint        not null references buyer,
    -- As authenticators make them up, at most 1,023 bytes; in base64url, like all bytes here.
    credential_id   varchar(1364) not null unique,
    user_handle     varchar(86)   not null,
    public_key      varchar(2000) not null,
    sign_count      bigint        not null check (sign_count >= 0),
    name            varchar(60)   not null,
    transports      varchar(100)  not null,
    backup_eligible boolean       not null,
    backed_up       boolean       not null,
    created_at      bigint        not null,
    last_used_at    bigint
);
create index passkey_of_buyer on passkey (buyer_id);

-- Challenges that were answered, until they would be over anyway: none is answered twice, on whichever node.
create table passkey_challenge (
    id         varchar(26) primary key,
    expires_at bigint      not null
);
create index passkey_challenge_over on passkey_challenge (expires_at);
