-- 同题异构: lessons with the same topic beside each other, on one form.
create table publiclesson.parallel (
  tenant_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  title text not null check (title <> ''),
  criteria text not null check (criteria <> ''),
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references school.unit,
  foreign key (tenant_id, made_by) references school.person
);
create index parallel_unit on publiclesson.parallel (tenant_id, unit_id);
call base.protect('publiclesson.parallel', 'select, insert');

create table publiclesson.parallel_lesson (
  tenant_id uuid not null,
  parallel_id uuid not null,
  lesson_id uuid not null,
  primary key (tenant_id, parallel_id, lesson_id),
  -- a lesson is compared in one set
  unique (tenant_id, lesson_id),
  foreign key (tenant_id, parallel_id) references publiclesson.parallel,
  foreign key (tenant_id, lesson_id) references publiclesson.lesson
);
call base.protect('publiclesson.parallel_lesson', 'select, insert, delete');

-- What somebody who was there says about one lesson on one point.
create table publiclesson.parallel_note (
  tenant_id uuid not null,
  parallel_id uuid not null,
  lesson_id uuid not null,
  criterion int not null check (criterion between 1 and 6),
  person_id uuid not null,
  text text not null check (length(text) between 2 and 200),
  at timestamptz not null,
  primary key (tenant_id, parallel_id, lesson_id, criterion, person_id),
  foreign key (tenant_id, parallel_id, lesson_id) references publiclesson.parallel_lesson on delete cascade,
  foreign key (tenant_id, person_id) references school.person
);
call base.protect('publiclesson.parallel_note', 'select, insert, update, delete');
