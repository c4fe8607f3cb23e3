-- Who may do what beside buying. Whoever was organiser is.
create table staff_role (
    buyer_id bigint      not null references buyer on delete cascade,
    role     varchar(16) not null check (role in ('ORGANISER', 'FINANCE', 'STEERING', 'DOOR')),
    primary key (buyer_id, role)
);
insert into staff_role (buyer_id, role) select id, role from buyer where role = 'ORGANISER';

-- Said in the account itself, so that buyers, who are many, are not asked for roles.
alter table buyer add column staff boolean default false not null;
update buyer set staff = true where role = 'ORGANISER';
-- Nodes of the version before still read and write it while they are being upgraded; the next version may drop it.
alter table buyer alter column role set default 'BUYER';

-- Nobody signs in to it while this is set.
alter table buyer add column switched_off_at bigint;
-- Its password lies in the output of the first start. Of those made before nobody knows.
alter table buyer add column password_printed boolean default false not null;

-- The secret of an authenticator app, sealed with a key of the installation; a code counts only if it is of a later step than the last.
create table second_factor (
    buyer_id      bigint       primary key references buyer on delete cascade,
    secret_sealed varchar(200) not null,
    last_step     bigint       not null,
    created_at    bigint       not null
);

-- For whoever lost the app: each opens once. Hashed with a key of the installation.
create table factor_code (
    code_hash varchar(64) primary key,
    buyer_id  bigint      not null references buyer on delete cascade,
    used_at   bigint
);
create index factor_code_of on factor_code (buyer_id);
