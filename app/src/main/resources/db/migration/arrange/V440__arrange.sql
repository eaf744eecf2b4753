create schema arrange;
grant usage on schema arrange to qinglan_app;

-- 调课单: who is away when, and what happens to the lessons.
create table arrange.arrangement (
  tenant_id uuid not null references base.tenant,
  id uuid not null,
  unit_id uuid not null,
  reason text not null check (length(reason) between 2 and 60),
  state text not null check (state in ('ASKED', 'PROPOSED', 'SETTLED', 'CANCELLED')),
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references school.unit,
  foreign key (tenant_id, made_by) references school.person
);
create index arrangement_unit on arrange.arrangement (tenant_id, unit_id, made_at desc);
call base.protect('arrange.arrangement');

create table arrange.absentee (
  tenant_id uuid not null references base.tenant,
  arrangement_id uuid not null,
  person_id uuid not null,
  day date not null,
  first_period int not null check (first_period between 1 and 12),
  last_period int not null check (last_period between first_period and 12),
  primary key (tenant_id, arrangement_id, person_id, day),
  foreign key (tenant_id, arrangement_id) references arrange.arrangement,
  foreign key (tenant_id, person_id) references school.person
);
create index absentee_day on arrange.absentee (tenant_id, day);
create index absentee_person on arrange.absentee (tenant_id, person_id, day);
call base.protect('arrange.absentee');

-- One lesson of an absentee: exchanged with another of the class, covered by somebody, or open. Times and names as they were
-- when it was decided, so that an old sheet still reads the same after a new timetable.
create table arrange.decision (
  tenant_id uuid not null references base.tenant,
  arrangement_id uuid not null,
  slot_id uuid not null,
  day date not null,
  period int not null,
  class_id uuid not null,
  subject text not null,
  teacher_id uuid not null,
  kind text not null check (kind in ('SWAP', 'COVER', 'OPEN')),
  with_slot_id uuid,
  with_day date,
  with_period int,
  with_subject text,
  by_id uuid,
  why text not null default '',
  primary key (tenant_id, arrangement_id, slot_id, day),
  foreign key (tenant_id, arrangement_id) references arrange.arrangement,
  foreign key (tenant_id, class_id) references school.class_group,
  foreign key (tenant_id, teacher_id) references school.person,
  foreign key (tenant_id, by_id) references school.person,
  check ((kind = 'SWAP') = (with_slot_id is not null)),
  check ((kind = 'SWAP') = (with_day is not null and with_period is not null and with_subject is not null)),
  check ((kind = 'OPEN') = (by_id is null))
);
call base.protect('arrange.decision');

-- 调课规则 of a school from a day on: how much each wish matters, what stays where it is.
create table arrange.rules (
  tenant_id uuid not null references base.tenant,
  unit_id uuid not null,
  valid_from date not null,
  weights jsonb not null,
  most_lessons int not null check (most_lessons between 1 and 12),
  days_around int not null check (days_around between 0 and 10),
  fixed_subjects text[] not null,
  primary key (tenant_id, unit_id, valid_from),
  foreign key (tenant_id, unit_id) references school.unit
);
call base.protect('arrange.rules');
