create schema school;
grant usage on schema school to qinglan_app;

-- 组织: the tree, and overlays that cross it (学科联合体, 名师工作室 …).
create table school.unit (
  tenant_id uuid not null references base.tenant,
  id uuid not null,
  parent_id uuid,
  kind text not null,
  name text not null check (name <> ''),
  subject text,
  stage text,
  grade int check (grade between 1 and 12),
  overlay boolean not null default false,
  -- from the root to this unit, both included: one index answers "everything below"
  line uuid[] not null,
  valid_from date not null default '2000-01-01',
  valid_to date,
  primary key (tenant_id, id),
  foreign key (tenant_id, parent_id) references school.unit,
  check (line[cardinality(line)] = id),
  check (valid_to is null or valid_to >= valid_from)
);
create unique index unit_name on school.unit (tenant_id, parent_id, name) where valid_to is null;
create index unit_line on school.unit using gin (line);
create index unit_parent on school.unit (tenant_id, parent_id);
call base.protect('school.unit');

create table school.person (
  tenant_id uuid not null references base.tenant,
  id uuid not null,
  name text not null check (name <> ''),
  pinyin text not null,
  employee_no text not null,
  -- the first day of work: years of service and 新教师/青年教师 are computed from it
  serving_since date,
  birth_year int check (birth_year between 1930 and 2020),
  phone text,
  email text,
  -- set when the person left; the records stay
  left_on date,
  primary key (tenant_id, id),
  unique (tenant_id, employee_no)
);
create index person_name on school.person (tenant_id, name);
call base.protect('school.person');

-- 岗位: person × unit × role × subject × stage, valid from–to (both included).
create table school.post (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  role text not null,
  subject text,
  stage text,
  valid_from date not null,
  valid_to date,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references school.person,
  foreign key (tenant_id, unit_id) references school.unit,
  check (valid_to is null or valid_to >= valid_from)
);
create unique index post_once on school.post (tenant_id, person_id, unit_id, role, coalesce(subject, ''), valid_from);
create index post_person on school.post (tenant_id, person_id);
create index post_unit on school.post (tenant_id, unit_id);
call base.protect('school.post');

-- 职称, dated.
create table school.title (
  tenant_id uuid not null,
  person_id uuid not null,
  name text not null,
  since date not null,
  primary key (tenant_id, person_id, since),
  foreign key (tenant_id, person_id) references school.person
);
call base.protect('school.title');

-- 荣誉称号, dated.
create table school.honour (
  tenant_id uuid not null,
  person_id uuid not null,
  name text not null,
  level text,
  since date not null,
  until date,
  primary key (tenant_id, person_id, name, since),
  foreign key (tenant_id, person_id) references school.person,
  check (until is null or until >= since)
);
call base.protect('school.honour');

-- 请假、外出: days on which a person owes nothing.
create table school.absence (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  reason text not null check (reason <> ''),
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references school.person
);
create index absence_person on school.absence (tenant_id, person_id, first_day);
call base.protect('school.absence');

-- 师徒: the relation that rules such as "听师父的课" need.
create table school.mentoring (
  tenant_id uuid not null,
  id uuid not null,
  mentor_id uuid not null,
  mentee_id uuid not null,
  theme text,
  valid_from date not null,
  valid_to date,
  primary key (tenant_id, id),
  foreign key (tenant_id, mentor_id) references school.person,
  foreign key (tenant_id, mentee_id) references school.person,
  check (mentor_id <> mentee_id),
  check (valid_to is null or valid_to >= valid_from)
);
create index mentoring_mentee on school.mentoring (tenant_id, mentee_id);
create index mentoring_mentor on school.mentoring (tenant_id, mentor_id);
call base.protect('school.mentoring');

create table school.term (
  tenant_id uuid not null references base.tenant,
  id uuid not null,
  -- 2026-2027-1: school year and 1 autumn | 2 spring
  code text not null check (code ~ '^\d{4}-\d{4}-[12]$'),
  first_day date not null,
  last_day date not null check (last_day > first_day),
  primary key (tenant_id, id),
  unique (tenant_id, code)
);
call base.protect('school.term');

-- What differs from "Monday to Friday are school days". The nearest unit on the line wins over the units above it.
create table school.calendar_day (
  tenant_id uuid not null,
  unit_id uuid not null,
  day date not null,
  kind text not null check (kind in ('OFF', 'WORK')),
  -- ISO weekday (1 Monday) whose timetable an adjusted workday follows
  follows int check (follows between 1 and 7),
  name text not null,
  primary key (tenant_id, unit_id, day),
  foreign key (tenant_id, unit_id) references school.unit,
  check (kind = 'WORK' or follows is null)
);
call base.protect('school.calendar_day');

create table school.class_group (
  tenant_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  name text not null,
  grade int not null check (grade between 1 and 12),
  entry_year int not null,
  primary key (tenant_id, id),
  unique (tenant_id, unit_id, name),
  foreign key (tenant_id, unit_id) references school.unit
);
call base.protect('school.class_group');

-- 作息: when a period begins and ends.
create table school.bell (
  tenant_id uuid not null,
  unit_id uuid not null,
  period int not null check (period between 1 and 12),
  begins time not null,
  ends time not null check (ends > begins),
  primary key (tenant_id, unit_id, period),
  foreign key (tenant_id, unit_id) references school.unit
);
call base.protect('school.bell');

-- 课表: one lesson a week of one class.
create table school.lesson_slot (
  tenant_id uuid not null,
  id uuid not null,
  term_id uuid not null,
  unit_id uuid not null,
  class_id uuid not null,
  weekday int not null check (weekday between 1 and 7),
  period int not null check (period between 1 and 12),
  subject text not null,
  teacher_id uuid not null,
  room text,
  primary key (tenant_id, id),
  foreign key (tenant_id, term_id) references school.term,
  foreign key (tenant_id, unit_id) references school.unit,
  foreign key (tenant_id, class_id) references school.class_group,
  foreign key (tenant_id, teacher_id) references school.person,
  unique (tenant_id, term_id, class_id, weekday, period),
  unique (tenant_id, term_id, teacher_id, weekday, period)
);
create index lesson_slot_unit on school.lesson_slot (tenant_id, unit_id, term_id, weekday);
call base.protect('school.lesson_slot');
