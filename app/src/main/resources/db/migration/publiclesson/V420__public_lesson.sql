create schema publiclesson;
grant usage on schema publiclesson to qinglan_app;

-- 公开课: from the declaration to the archive; its state is that of the flow public-lesson.
create table publiclesson.lesson (
  tenant_id uuid not null references base.tenant,
  id uuid not null,
  -- who teaches it
  owner_id uuid not null,
  -- the group that recommends it, and the school that approves it
  unit_id uuid not null,
  school_id uuid not null,
  term_id uuid not null,
  state text not null,
  lesson_kind text not null,
  level text not null check (level in ('TEAM', 'SCHOOL', 'GROUP', 'DISTRICT', 'CITY')),
  topic text not null default '',
  theme text not null default '',
  class_id uuid,
  class_name text not null default '',
  subject text not null,
  wanted_week int check (wanted_week between 1 and 40),
  held_on date,
  period int check (period between 1 and 12),
  place text not null default '',
  seats int not null default 0 check (seats >= 0),
  -- to whom it is announced
  audience_id uuid,
  notice text not null default '',
  -- what the evaluation asks about, one a line, as it stood when the lesson was scheduled
  criteria text not null default '',
  -- the record that counts, from the day it was held
  record_id uuid,
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, id, owner_id),
  foreign key (tenant_id, owner_id) references school.person,
  foreign key (tenant_id, unit_id) references school.unit,
  foreign key (tenant_id, school_id) references school.unit,
  foreign key (tenant_id, term_id) references school.term,
  foreign key (tenant_id, class_id) references school.class_group,
  foreign key (tenant_id, audience_id) references school.unit,
  foreign key (tenant_id, record_id) references record.record,
  check ((held_on is null) = (period is null)),
  check (state not in ('SCHEDULED', 'HELD', 'ARCHIVED') or (held_on is not null and topic <> ''))
);
create index public_lesson_school on publiclesson.lesson (tenant_id, school_id, term_id, state);
create index public_lesson_unit on publiclesson.lesson (tenant_id, unit_id, term_id);
create index public_lesson_owner on publiclesson.lesson (tenant_id, owner_id);
create index public_lesson_day on publiclesson.lesson (tenant_id, held_on) where held_on is not null;
create unique index public_lesson_record on publiclesson.lesson (tenant_id, record_id) where record_id is not null;
-- Nobody teaches, no class sits and no room holds two public lessons at once.
create unique index public_lesson_teacher_once on publiclesson.lesson (tenant_id, owner_id, held_on, period)
  where state in ('SCHEDULED', 'HELD', 'ARCHIVED');
create unique index public_lesson_class_once on publiclesson.lesson (tenant_id, class_id, held_on, period)
  where state in ('SCHEDULED', 'HELD', 'ARCHIVED');
create unique index public_lesson_place_once on publiclesson.lesson (tenant_id, school_id, place, held_on, period)
  where state in ('SCHEDULED', 'HELD', 'ARCHIVED') and place <> '';
call base.protect('publiclesson.lesson', 'select, insert, update');

-- 名额: how many lessons of a level a school approves in a term, from a day on; null: as many as there are.
create table publiclesson.quota (
  tenant_id uuid not null,
  school_id uuid not null,
  level text not null check (level in ('TEAM', 'SCHOOL', 'GROUP', 'DISTRICT', 'CITY')),
  since date not null,
  most int check (most >= 0),
  reason text not null check (reason <> ''),
  set_by uuid not null,
  primary key (tenant_id, school_id, level, since),
  foreign key (tenant_id, school_id) references school.unit,
  foreign key (tenant_id, set_by) references school.person
);
call base.protect('publiclesson.quota');

-- 方向: tags of a school, such as 数字化; one that is retired is offered no more and still counts.
create table publiclesson.tag (
  tenant_id uuid not null,
  id uuid not null,
  school_id uuid not null,
  name text not null check (name <> ''),
  retired boolean not null default false,
  primary key (tenant_id, id),
  unique (tenant_id, school_id, name),
  foreign key (tenant_id, school_id) references school.unit
);
call base.protect('publiclesson.tag', 'select, insert, update');

create table publiclesson.lesson_tag (
  tenant_id uuid not null,
  lesson_id uuid not null,
  tag_id uuid not null,
  primary key (tenant_id, lesson_id, tag_id),
  foreign key (tenant_id, lesson_id) references publiclesson.lesson on delete cascade,
  foreign key (tenant_id, tag_id) references publiclesson.tag
);
create index lesson_tag_tag on publiclesson.lesson_tag (tenant_id, tag_id);
call base.protect('publiclesson.lesson_tag', 'select, insert, delete');

-- 评课问什么: up to six points, one a line, from a day on.
create table publiclesson.criteria (
  tenant_id uuid not null,
  school_id uuid not null,
  since date not null,
  names text not null check (names <> ''),
  primary key (tenant_id, school_id, since),
  foreign key (tenant_id, school_id) references school.unit
);
call base.protect('publiclesson.criteria');

-- Whoever looks at the clock has no tenant until he knows where somebody waits.
create function publiclesson.tenants_with_reviews() returns setof uuid
  language sql stable security definer set search_path = publiclesson, pg_temp
  as $$ select distinct tenant_id from publiclesson.lesson where state in ('GROUP_REVIEW', 'OFFICE_REVIEW') $$;
revoke all on function publiclesson.tenants_with_reviews() from public;
grant execute on function publiclesson.tenants_with_reviews() to qinglan_app;
