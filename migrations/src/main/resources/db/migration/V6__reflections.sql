-- A request and what came of it. id = offset of the request * 12 + its partition.
create table reflections (
    id             bigint      primary key,
    request_id     uuid        not null unique,
    companion_id   uuid        not null,
    user_id        varchar(100) not null,
    day            date        not null,
    kind           text        not null,
    at             timestamptz not null,
    first_id       uuid,
    last_id        uuid,
    messages       int         not null,
    -- requested, completed or skipped
    outcome        text        not null,
    reason         text,
    replies        int         not null default 0,
    quirks         int         not null default 0,
    finder         text,
    degraded       boolean     not null default false
);

create index reflections_by_companion on reflections (companion_id, id desc);
create index reflections_by_day on reflections (companion_id, kind, day desc);
create index reflections_with_window on reflections (companion_id, id desc) where last_id is not null;

-- Nothing had been written to it yet. The wording comes from one topic, the numbers from another,
-- and either may come first.
drop table quirks;

create table quirks (
    quirk_id        uuid             not null,
    companion_id    uuid             not null,
    user_id         varchar(100)     not null,
    created_at      timestamptz      not null,
    quirk_type      text             not null,
    description     text             not null,
    strength        double precision not null check (strength between 0 and 1),
    times_expressed int              not null,
    last_expressed  timestamptz      not null,
    is_active       boolean          not null,
    version         bigint           not null,
    -- The place in the log of its first wording, so that a rebuild gives the same order.
    log_order       bigint           not null,
    primary key (companion_id, quirk_id)
);

create index quirks_active on quirks (companion_id) where is_active;

-- When the last night fell that was asked for; the epoch before the first.
alter table user_profiles add column last_night_at timestamptz not null default 'epoch';

create index user_profiles_to_reflect on user_profiles (last_night_at)
    where last_active >= last_night_at;

-- A window begins after the last one's end, in the log's order.
create index messages_by_companion on messages (companion_id, log_offset);
