-- Every version of every memory block. id = offset of the edit * 12 + its partition.
create table memory_blocks (
    id           bigint       primary key,
    edit_id      uuid         not null unique,
    companion_id uuid         not null,
    user_id      varchar(100) not null,
    edited_at    timestamptz  not null,
    editor       text         not null,
    label        text         not null,
    -- All that the block holds since; empty when it is gone.
    content      text         not null
);

create index memory_blocks_by_label on memory_blocks (companion_id, label, id desc);

-- What a companion means to bring up. id as above, of the fact that set it.
create table reminders (
    id           bigint       primary key,
    reminder_id  uuid         not null unique,
    companion_id uuid         not null,
    user_id      varchar(100) not null,
    set_at       timestamptz  not null,
    due          timestamptz  not null,
    turn_id      uuid         not null,
    content      text         not null,
    kept_at      timestamptz,
    kept_turn    uuid
);

create index reminders_by_companion on reminders (companion_id, id desc);
create index reminders_open on reminders (companion_id, due) where kept_at is null;
