-- 评课: one observer's points and words on one lesson. Its id is the form's key, so that a form counts once.
create table publiclesson.evaluation (
  tenant_id uuid not null,
  id uuid not null,
  lesson_id uuid not null,
  teacher_id uuid not null,
  person_id uuid,
  guest_name text,
  guest_school text,
  praise text not null default '' check (length(praise) <= 200),
  suggestion text not null default '' check (length(suggestion) <= 200),
  at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, lesson_id, person_id),
  unique (tenant_id, lesson_id, guest_name, guest_school),
  foreign key (tenant_id, lesson_id, teacher_id) references publiclesson.lesson (tenant_id, id, owner_id),
  foreign key (tenant_id, person_id) references school.person,
  -- nobody evaluates the own lesson
  check (person_id is null or person_id <> teacher_id),
  check ((person_id is null) = (guest_name is not null)),
  check ((guest_name is null) = (guest_school is null))
);
call base.protect('publiclesson.evaluation', 'select, insert, update');

create table publiclesson.score (
  tenant_id uuid not null,
  evaluation_id uuid not null,
  criterion int not null check (criterion between 1 and 6),
  points int not null check (points between 1 and 10),
  primary key (tenant_id, evaluation_id, criterion),
  foreign key (tenant_id, evaluation_id) references publiclesson.evaluation on delete cascade
);
call base.protect('publiclesson.score');

-- 点赞、献花: each once from whoever came.
create table publiclesson.thanks (
  tenant_id uuid not null,
  lesson_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('LIKE', 'FLOWER')),
  primary key (tenant_id, lesson_id, person_id, kind),
  foreign key (tenant_id, lesson_id) references publiclesson.lesson,
  foreign key (tenant_id, person_id) references school.person
);
call base.protect('publiclesson.thanks', 'select, insert, delete');
