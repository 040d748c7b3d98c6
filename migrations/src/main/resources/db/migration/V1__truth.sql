-- The only two tables that cannot be rebuilt from the log.

create table identities (
    door         text        not null,
    external_id  varchar(100) not null,
    companion_id uuid        not null unique,
    created_at   timestamptz not null,
    initialized  boolean     not null default false,
    primary key (door, external_id)
);

create index identities_by_age on identities (created_at, companion_id);

-- Deleting a row here makes everything personal about its companion unreadable.
create table companion_keys (
    companion_id uuid        primary key,
    key_id       text        not null unique,
    wrapped_key  bytea       not null,
    created_at   timestamptz not null
);
