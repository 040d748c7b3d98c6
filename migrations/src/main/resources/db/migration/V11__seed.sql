-- A need's number is derived from the companion's first place in the log; since when it is anew.
alter table needs
    add column id    bigint      not null default 0,
    add column since timestamptz not null default 'epoch';

update needs n
    set id = coalesce(
            (select min(p.id) from personality_state p where p.companion_id = n.companion_id), 0) * 4
        + case n.need_type
            when 'social' then 0 when 'intellectual' then 1 when 'creative' then 2 else 3 end;

-- Each time that a turn met a need.
create table need_satisfactions (
    event_id     uuid        not null,
    need_type    text        not null,
    companion_id uuid        not null,
    at           timestamptz not null,
    primary key (event_id, need_type)
);

create index need_satisfactions_by_need on need_satisfactions (companion_id, need_type, at);
