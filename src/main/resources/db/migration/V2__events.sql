-- What SDKs reported, in the order of its arrival; written only where the emulator keeps its state.

create table events (
    project_id varchar not null,
    ordinal    bigint  not null,
    kind       varchar not null,
    name       varchar not null,
    event_name varchar not null,
    document   text    not null,
    primary key (project_id, ordinal)
);
