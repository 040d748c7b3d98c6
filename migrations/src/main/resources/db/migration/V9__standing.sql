-- Where people are, when they last wrote, and since when they have been silent.
alter table user_profiles
    add column region        text,
    add column last_heard    timestamptz,
    -- The fact that they are, and their last words before it; empty while they are not.
    add column dormant_id    uuid,
    add column dormant_since timestamptz,
    -- When they were last found to be there again.
    add column awake_at      timestamptz not null default 'epoch';

update user_profiles p
    set last_heard = (select max(m.at) from messages m where m.companion_id = p.companion_id);

create index user_profiles_silent on user_profiles (last_heard) where dormant_id is null;

-- The times in which someone is not answered. No end where none is known.
create table exclusions (
    event_id     uuid        primary key,
    companion_id uuid        not null,
    reason       text        not null,
    from_at      timestamptz not null,
    until_at     timestamptz,
    cause        text        not null,
    ended_by     text
);

create index exclusions_by_companion on exclusions (companion_id, from_at);

-- What an attack led to, where it led to anything.
alter table security_incidents
    add column escalation text,
    add column violations int;

create index security_incidents_by_time on security_incidents (timestamp desc);
