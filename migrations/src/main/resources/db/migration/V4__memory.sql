create table memories (
    id                  uuid             primary key,
    log_id              bigint           not null unique,
    companion_id        uuid             not null,
    user_id             varchar(100)     not null,
    memory_type         text             not null,
    source_id           uuid             not null,
    speaker             text             not null,
    content             text             not null,
    place               text             not null,
    conversation_id     uuid             not null,
    conversation_turn   bigint           not null,
    emotion_context     text             not null,
    pad_context         jsonb,
    importance          double precision check (importance between 0 and 1),
    importance_degraded boolean          not null default false,
    timestamp           timestamptz      not null,
    access_count        bigint           not null default 0,
    last_accessed       timestamptz
);

create index memories_by_companion on memories (companion_id, log_id desc);
create index memories_by_words on memories using gin (to_tsvector('english', content));

create table memory_conflicts (
    id                bigint           primary key,
    event_id          uuid             not null unique,
    companion_id      uuid             not null,
    user_id           varchar(100)     not null,
    detected_at       timestamptz      not null,
    memory_id_1       uuid             not null,
    memory_id_2       uuid             not null,
    conflict_type     text             not null,
    description       text             not null,
    confidence        double precision not null check (confidence between 0 and 1),
    resolution_status text             not null default 'pending',
    resolved_at       timestamptz,
    resolution_note   text
);

create index memory_conflicts_pending on memory_conflicts (companion_id)
    where resolution_status = 'pending';
