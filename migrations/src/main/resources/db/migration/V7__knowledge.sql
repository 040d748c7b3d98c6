-- What is known beside the episodes, and what became of each memory.
alter table memories
    add column pinned        boolean          not null default false,
    add column set_aside     boolean          not null default false,
    add column superseded    boolean          not null default false,
    add column superseded_by uuid,
    add column superseded_why text,
    add column valid_until   timestamptz,
    add column confidence    double precision check (confidence between 0 and 1),
    -- The episodes it rests on; of an episode none.
    add column source_ids    uuid[]           not null default '{}',
    add column claim_subject   text,
    add column claim_attribute text,
    add column claim_value     text,
    add column claim_standing  text,
    add column last_said     timestamptz,
    add column maker         text,
    add column degraded      boolean          not null default false;

create index memories_known on memories (companion_id, memory_type, log_id desc)
    where memory_type <> 'episodic';
create index memories_by_source on memories (companion_id, source_id);
create index memories_resting_on on memories using gin (source_ids);
create index memories_to_rescore on memories (companion_id, log_id) where importance_degraded;

-- Memories that are gone for good, so that no later reading of the log brings them back. The
-- source is the message or reply whose text goes with an episode.
create table forgotten_memories (
    memory_id    uuid        primary key,
    companion_id uuid        not null,
    source_id    uuid,
    at           timestamptz not null
);

create index forgotten_memories_by_companion on forgotten_memories (companion_id);

-- What superseded which memory first: the word of it may be read before the memory is.
create table superseded_memories (
    memory_id    uuid        not null,
    companion_id uuid        not null,
    by_id        uuid,
    why          text        not null,
    at           timestamptz not null,
    primary key (memory_id, companion_id)
);

-- Nothing had been written to it yet. id = offset of the fact * 12 + its partition.
drop table memory_conflicts;

create table memory_conflicts (
    id                bigint           primary key,
    event_id          uuid             not null unique,
    companion_id      uuid             not null,
    user_id           varchar(100)     not null,
    detected_at       timestamptz      not null,
    memory_id_1       uuid             not null,
    -- Absent where it is the personality that disagrees.
    memory_id_2       uuid,
    conflict_type     text             not null,
    description       text             not null,
    suggestion        text             not null,
    confidence        double precision not null check (confidence between 0 and 1),
    resolution_status text             not null default 'pending',
    resolved_at       timestamptz,
    resolved_by       text,
    kept              text,
    resolution_note   text
);

create index memory_conflicts_by_companion on memory_conflicts (companion_id, id desc);
create index memory_conflicts_pending on memory_conflicts (companion_id)
    where resolution_status = 'pending';

-- Their passages are memories of type document whose source they are.
create table documents (
    id           bigint       primary key,
    document_id  uuid         not null unique,
    companion_id uuid         not null,
    user_id      varchar(100) not null,
    added_at     timestamptz  not null,
    name         text         not null,
    media_type   text         not null,
    digest       text         not null,
    bytes        bigint       not null,
    chunks       int          not null,
    removed_at   timestamptz
);

create index documents_by_companion on documents (companion_id, id desc);
