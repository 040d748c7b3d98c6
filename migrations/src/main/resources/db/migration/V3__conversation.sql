-- Where a message stands in the log, and what it said.
create table messages (
    message_id      uuid        primary key,
    companion_id    uuid        not null,
    conversation_id uuid        not null,
    partition       int         not null,
    log_offset      bigint      not null,
    at              timestamptz not null,
    logged_at       timestamptz not null,
    content         text        not null
);

create index messages_by_conversation on messages (companion_id, conversation_id, log_offset);

-- id = offset of the reply * 12 + its partition, so that a rebuild gives the same ids.
create table interactions (
    id                  bigint       primary key,
    reply_id            uuid         not null unique,
    companion_id        uuid         not null,
    user_id             varchar(100) not null,
    timestamp           timestamptz  not null,
    logged_at           timestamptz  not null,
    conversation_id     uuid         not null,
    place               text         not null,
    turn_id             uuid,
    message_id          uuid,
    in_reply_to         uuid[]       not null,
    correlation_id      uuid         not null,
    user_message        text         not null,
    assistant_response  text         not null,
    kind                text         not null,
    mode                text         not null,
    emotion_label       text,
    pad_before          jsonb,
    pad_after           jsonb,
    was_proactive       boolean      not null,
    memories_retrieved  int          not null,
    memory_ids          uuid[]       not null,
    response_latency_ms bigint       not null,
    tokens_used         int,
    model_used          text         not null
);

create index interactions_by_companion on interactions (companion_id, id desc);
create index interactions_by_conversation on interactions (companion_id, conversation_id, id desc);
create index interactions_by_correlation on interactions (companion_id, correlation_id);

-- The attack's words stay in messages, so that forgetting a message needs to look in one place.
create table security_incidents (
    id           bigint           primary key,
    event_id     uuid             not null unique,
    companion_id uuid             not null,
    user_id      varchar(100)     not null,
    message_id   uuid             not null,
    threat_type  text             not null,
    confidence   double precision not null check (confidence between 0 and 1),
    timestamp    timestamptz      not null
);

create index security_incidents_by_companion on security_incidents (companion_id, id desc);
