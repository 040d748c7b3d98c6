-- How far a projection has read; written in the transaction that writes its rows.
create table projection_offsets (
    projection  text   not null,
    topic       text   not null,
    partition   int    not null,
    next_offset bigint not null,
    primary key (projection, topic, partition)
);

-- Facts that changed a row instead of adding one, so that a second record of the same fact is known.
create table applied_events (
    event_id     uuid primary key,
    companion_id uuid not null
);

create index applied_events_by_companion on applied_events (companion_id);
