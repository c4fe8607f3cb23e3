-- Who waits is a range of numbers in a table of its own, no state in an index of all places: each call moved a row of that,
-- also of those who never wait, because they are called as soon as they have a number (ADR 0043).
create table waiting (
    sector_id   int    not null,
    number      bigint not null,
    place_id    varchar(32) not null,
    full_wanted int    not null,
    half_wanted int    not null,
    fewest      int    not null,
    skipped_at  bigint,
    primary key (sector_id, number)
);
insert into waiting (sector_id, number, place_id, full_wanted, half_wanted, fewest, skipped_at)
select sector_id, number, id, full_wanted, half_wanted, fewest, skipped_at from place where state = 'WAITING';
drop index place_in_line;

-- Before which place nobody is without a number: who looks for those begins there.
alter table sector_line add column undrawn_window bigint default 0 not null;
alter table sector_line add column undrawn_line bigint default 0 not null;

-- 0 is what was unknown before it was kept.
update place set arrived_line = 0 where arrived_line is null;
alter table place alter column arrived_line set not null;
drop index place_in_window;
create index place_in_window on place (sector_id, fair_window, arrived_line);
-- A place changes once or twice: beside itself, where PostgreSQL needs no new entry in any index for it.
${only_postgresql}alter table place set (fillfactor = 60);
-- Its lines are mostly hashes: what PostgreSQL tries by default to win from them costs more than all the rest of a page.
-- Where its build knows LZ4 (14 and later, most of them).
${only_postgresql}do $$ begin execute 'alter table journal_page alter column lines set compression lz4'; exception when feature_not_supported or syntax_error then null; end $$;

-- A hold is written with its place, in one transaction, by one statement that is given the place: asking for each whether
-- it is there would cost more than writing it. Made anew, because the two databases name a reference in their own ways.
alter table hold rename to hold_before;
drop index hold_of_sector;
create table hold (
    place_id  varchar(32) primary key,
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
insert into hold (place_id, sector_id, full_held, half_held, state, held_at, deadline, ended_at)
select place_id, sector_id, full_held, half_held, state, held_at, deadline, ended_at from hold_before;
drop table hold_before cascade;
alter table charge add constraint charge_of_hold foreign key (place_id) references hold;
create index hold_of_sector on hold (sector_id, state, deadline);
