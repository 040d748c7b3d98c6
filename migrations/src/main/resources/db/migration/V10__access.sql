-- The keys that let their holders act as one person. Of a key there is only its hash.
create table access_keys (
    key_id       uuid         primary key,
    companion_id uuid         not null,
    user_id      varchar(100) not null,
    hash         text         not null,
    label        text         not null,
    issued_at    timestamptz  not null,
    revoked_at   timestamptz
);

create index access_keys_by_companion on access_keys (companion_id);
create index access_keys_live on access_keys (issued_at) where revoked_at is null;
