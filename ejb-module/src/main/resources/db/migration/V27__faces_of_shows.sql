-- What an organiser says of a show; no line needs it, so it stands for itself.
create table show_face (
    performance_id int primary key references performance,
    description    varchar(4000) not null,
    -- Minutes before the show.
    gates_before   int check (gates_before between 0 and 1440),
    rating         varchar(8) check (rating in ('FREE', 'FROM_10', 'FROM_12', 'FROM_14', 'FROM_16', 'FROM_18')),
    address        varchar(200) not null,
    version        bigint not null
);

-- Its poster, decoded, scaled and written anew, in two sizes.
create table show_poster (
    performance_id int primary key references performance,
    -- Of its content; two shows may have one picture.
    name           varchar(20) not null,
    alt            varchar(250) not null,
    tint           varchar(7) not null,
    width          int not null,
    height         int not null,
    large          ${bytes} not null check (octet_length(large) <= 40000),
    small          ${bytes} not null check (octet_length(small) <= 14000)
);
create index show_poster_named on show_poster (name);
