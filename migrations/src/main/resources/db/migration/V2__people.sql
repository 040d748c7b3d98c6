-- user_id is what the door calls the person; companion_id is what scopes every row.

create table user_profiles (
    companion_id                  uuid         primary key,
    user_id                       varchar(100) not null,
    username                      text         not null,
    created_at                    timestamptz  not null,
    last_active                   timestamptz  not null,
    preferred_personality_profile text         not null,
    timezone                      text         not null,
    total_interactions            bigint       not null default 0,
    total_proactive_initiations   bigint       not null default 0,
    -- Empty while only later facts than the companion's first are known.
    event_id                      uuid         unique
);

create index user_profiles_by_activity on user_profiles (last_active desc, companion_id);

-- One row for every fact that moved a personality; the newest of a companion is current.
create table personality_state (
    id                bigint           primary key,
    event_id          uuid             not null unique,
    companion_id      uuid             not null,
    user_id           varchar(100)     not null,
    timestamp         timestamptz      not null,
    openness          double precision not null check (openness between 0 and 1),
    conscientiousness double precision not null check (conscientiousness between 0 and 1),
    extraversion      double precision not null check (extraversion between 0 and 1),
    agreeableness     double precision not null check (agreeableness between 0 and 1),
    neuroticism       double precision not null check (neuroticism between 0 and 1),
    pleasure          double precision not null check (pleasure between -1 and 1),
    arousal           double precision not null check (arousal between -1 and 1),
    dominance         double precision not null check (dominance between -1 and 1),
    emotion_label     text             not null,
    octant            text             not null,
    is_current        boolean          not null default false,
    pad_before        jsonb            not null,
    pad_baseline      jsonb            not null,
    version           bigint           not null,
    hash              text             not null,
    cause_id          uuid             not null,
    cause_type        text             not null,
    correlation_id    uuid             not null
);

create unique index personality_state_current on personality_state (companion_id) where is_current;
create index personality_state_by_version on personality_state (companion_id, version desc);
create index personality_state_by_time on personality_state (companion_id, timestamp desc);
create index personality_state_by_correlation on personality_state (correlation_id);

-- The level at last_updated; it decays from there in closed form.
create table needs (
    companion_id  uuid             not null,
    need_type     text             not null,
    user_id       varchar(100)     not null,
    current_level double precision not null check (current_level between 0 and 1),
    last_updated  timestamptz      not null,
    version       bigint           not null,
    primary key (companion_id, need_type)
);

create table quirks (
    id              bigint           primary key,
    event_id        uuid             not null unique,
    companion_id    uuid             not null,
    user_id         varchar(100)     not null,
    created_at      timestamptz      not null,
    quirk_type      text             not null,
    description     text             not null,
    strength        double precision not null check (strength between 0 and 1),
    times_expressed int              not null default 0,
    last_expressed  timestamptz,
    is_active       boolean          not null default true
);

create index quirks_active on quirks (companion_id) where is_active;
