create schema observation;
grant usage on schema observation to qinglan_app;

-- 听课反馈: the observed teacher reads an observation before it counts on the teacher's side.
create table observation.feedback (
  tenant_id uuid not null,
  record_id uuid not null,
  teacher_id uuid not null,
  observer_id uuid not null,
  -- where a dispute is settled: the teacher's group, or its school where the observer leads the group
  unit_id uuid not null,
  state text not null check (state in ('WAITING', 'DISPUTED', 'CORRECTING', 'SEEN', 'KEPT', 'SILENT', 'WITHDRAWN')),
  sent_at timestamptz not null,
  answer_by timestamptz not null,
  primary key (tenant_id, record_id),
  foreign key (tenant_id, record_id) references record.record on delete cascade,
  foreign key (tenant_id, teacher_id) references school.person,
  foreign key (tenant_id, observer_id) references school.person,
  foreign key (tenant_id, unit_id) references school.unit,
  check (answer_by > sent_at),
  check (teacher_id <> observer_id)
);
create index feedback_waiting on observation.feedback (tenant_id, answer_by) where state = 'WAITING';
call base.protect('observation.feedback');

-- Within how many hours feedback is due after a lesson, and an answer after the feedback; from a day on.
create table observation.feedback_rule (
  tenant_id uuid not null,
  unit_id uuid not null,
  since date not null,
  send_hours int not null check (send_hours between 1 and 240),
  answer_hours int not null check (answer_hours between 12 and 480),
  primary key (tenant_id, unit_id, since),
  foreign key (tenant_id, unit_id) references school.unit
);
call base.protect('observation.feedback_rule');

-- What was said about a deadline, so that it is said once.
create table observation.feedback_alarm (
  tenant_id uuid not null,
  record_id uuid not null,
  what text not null check (what in ('SEND', 'ANSWER')),
  due timestamptz not null,
  primary key (tenant_id, record_id, what, due),
  foreign key (tenant_id, record_id) references record.record on delete cascade
);
call base.protect('observation.feedback_alarm');

create index record_observation_draft on record.record (tenant_id, occurred_on)
  where kind = 'observation' and state = 'DRAFT' and deleted_at is null;

-- Whoever looks at the clock has no tenant until he knows where something waits.
create function observation.tenants_with_feedback() returns setof uuid
  language sql stable security definer set search_path = observation, record, pg_temp
  as $$ select tenant_id from observation.feedback where state = 'WAITING'
        union select tenant_id from record.record where kind = 'observation' and state = 'DRAFT' and deleted_at is null $$;
revoke all on function observation.tenants_with_feedback() from public;
grant execute on function observation.tenants_with_feedback() to qinglan_app;
