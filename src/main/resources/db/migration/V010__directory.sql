-- The directory: each import of the packaged files is a version; a version's rows never change. Names, sources and
-- instruments are told in several languages.
create table directory_version (
    version      bigint generated always as identity primary key,
    content_hash text not null,
    imported_at  timestamptz not null default now()
);

create table directory_country (
    version bigint not null references directory_version,
    file text not null, line int not null,
    code text not null,
    name_en text not null, name_km text, name_lo text, name_my text, name_th text, name_vi text, name_zh text,
    primary key (version, code)
);

create table directory_province (
    version bigint not null references directory_version,
    file text not null, line int not null,
    code text not null, country text not null,
    name_en text not null, name_km text, name_lo text, name_my text, name_th text, name_vi text, name_zh text,
    primary key (version, code)
);

create table directory_source (
    version bigint not null references directory_version,
    file text not null, line int not null,
    id text not null, title text not null, title_km text, title_th text, address text,
    says text not null, says_km text, says_th text,
    primary key (version, id)
);

create table directory_agency (
    version bigint not null references directory_version,
    file text not null, line int not null,
    code text not null, country text not null, functions text,
    name_en text not null, name_km text, name_lo text, name_my text, name_th text, name_vi text, name_zh text,
    parent text, phone text, mail text, languages text not null,
    valid_from date not null, valid_to date, source text not null,
    primary key (version, code)
);

create table directory_handover_point (
    version bigint not null references directory_version,
    file text not null, line int not null,
    code text not null, countries text not null,
    name_en text not null, name_km text, name_lo text, name_my text, name_th text, name_vi text, name_zh text,
    source text not null,
    primary key (version, code)
);

create table directory_corridor (
    version bigint not null references directory_version,
    file text not null, line int not null,
    host text not null, origin text not null,
    instrument text not null, instrument_km text, instrument_lo text, instrument_th text,
    basis text not null, handover_points text,
    valid_from date not null, valid_to date, source text not null,
    primary key (version, host, origin, valid_from)
);

create table directory_routing (
    version bigint not null references directory_version,
    file text not null, line int not null,
    role text not null, country text not null, province text, corridor text,
    agency text not null, "group" text not null,
    valid_from date not null, valid_to date, source text not null,
    primary key (version, file, line)
);

create table directory_panel_member (
    version bigint not null references directory_version,
    file text not null, line int not null,
    step text not null, country text not null, member text not null, function text not null,
    chair text not null, quorum int not null, dissent text not null,
    valid_from date not null, valid_to date, source text not null,
    primary key (version, file, line)
);

-- Of a country, or of one agency of it; they may hold for a time only.
create table directory_office_hours (
    version bigint not null references directory_version,
    file text not null, line int not null,
    country text not null, agency text, rest_days text not null, opens time not null, closes time not null,
    zone text not null, source text not null,
    valid_from date not null default '2000-01-01', valid_to date,
    primary key (version, file, line)
);

create table directory_holiday_name (
    version bigint not null references directory_version,
    file text not null, line int not null,
    name_en text not null, name_km text, name_lo text, name_my text, name_th text, name_vi text, name_zh text,
    primary key (version, name_en)
);

create table directory_holiday (
    version bigint not null references directory_version,
    file text not null, line int not null,
    date date not null, kind text not null, name text not null, source text not null,
    primary key (version, file, date)
);

-- Calendars that aren't announced: they count, but a date that rests on one is flagged.
create table directory_holiday_provisional (
    version bigint not null references directory_version,
    file text not null, line int not null,
    date date not null, kind text not null, name text not null, source text not null,
    primary key (version, file, date)
);
