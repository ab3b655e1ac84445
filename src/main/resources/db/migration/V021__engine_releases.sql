-- Each version of a phase: its n-th deployment.
create table phase_version (
  phase         text not null,
  version       integer not null,
  content_hash  text not null,
  deployment_id text not null unique,
  published_at  timestamptz not null,
  primary key (phase, version)
);

-- A set of versions, one of each phase, that cases run on. Its rows never change: another set is another release.
create table model_release (
  id       bigint generated always as identity primary key,
  made_at  timestamptz not null,
  -- one release is what new cases begin with
  in_force boolean not null
);
create unique index model_release_in_force on model_release (in_force) where in_force;

create table model_release_phase (
  release_id bigint not null references model_release,
  phase      text not null,
  version    integer not null,
  primary key (release_id, phase),
  foreign key (phase, version) references phase_version
);
create index model_release_phase_version on model_release_phase (phase, version, release_id);

-- What was deployed before becomes the first release.
insert into phase_version (phase, version, content_hash, deployment_id, published_at)
select d.name_, row_number() over (partition by d.name_ order by d.deploy_time_, d.id_),
       case when d.id_ = p.deployment_id then p.content_hash else '' end, d.id_, d.deploy_time_
from engine.act_re_deployment d join phase_deployment p on p.phase = d.name_;

insert into model_release (made_at, in_force)
select max(deployed_at), true from phase_deployment having count(*) > 0;

insert into model_release_phase (release_id, phase, version)
select r.id, v.phase, v.version
from model_release r, phase_deployment p join phase_version v on v.deployment_id = p.deployment_id;

drop table phase_deployment;

create function release_in_force() returns bigint
  language sql stable set search_path = homeward, pg_temp as $$
  select id from model_release where in_force
$$;

-- The release that a case began with, or was moved to.
alter table case_facts add column release_id bigint references model_release default release_in_force();
create index case_facts_release on case_facts (release_id) where ended_at is null;

-- Running cases that are moved to another version of a phase.
create table move_round (
  id             bigint generated always as identity primary key,
  phase          text not null,
  to_version     integer not null,
  also_due_rules boolean not null,
  state          text not null check (state in ('running', 'stopped', 'done')),
  started        timestamptz not null,
  -- whether its cases are known yet
  listed         boolean not null default false,
  foreign key (phase, to_version) references phase_version
);
create unique index move_round_running on move_round (phase) where state = 'running';

-- Where a step is gone, the step that follows in its place.
create table move_round_follower (
  round_id bigint not null references move_round on delete cascade,
  gone     text not null,
  follower text not null,
  primary key (round_id, gone)
);

-- Each case of a round is wholly moved or stays as it was.
create table move_round_case (
  round_id    bigint not null references move_round on delete cascade,
  case_number text not null,
  state       text not null check (state in ('waiting', 'moved', 'stayed')),
  obstacle    text,
  element     text,
  primary key (round_id, case_number)
);
create index move_round_case_waiting on move_round_case (round_id, case_number) where state = 'waiting';

-- a list that the moves keep for themselves: process owners see numbers, never a case
alter table move_round_case enable row level security;
create policy system_only on move_round_case to ${appRole} using (acting_as_system());
