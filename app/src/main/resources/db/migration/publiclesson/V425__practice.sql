-- 练兵课: who gives one in a month, as the rotation proposes and the lead accepts.
create table publiclesson.practice (
  tenant_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  month date not null check (extract(day from month) = 1),
  theme text not null default '',
  accepted_at timestamptz,
  made_by uuid not null,
  primary key (tenant_id, id),
  unique (tenant_id, unit_id, month),
  foreign key (tenant_id, unit_id) references school.unit,
  foreign key (tenant_id, made_by) references school.person
);
call base.protect('publiclesson.practice');

create table publiclesson.practice_turn (
  tenant_id uuid not null,
  practice_id uuid not null,
  seq int not null,
  person_id uuid not null,
  -- why it is this person's turn, in words
  reason text not null,
  lesson_id uuid,
  primary key (tenant_id, practice_id, seq),
  -- nobody gives two in one month
  unique (tenant_id, practice_id, person_id),
  foreign key (tenant_id, practice_id) references publiclesson.practice on delete cascade,
  foreign key (tenant_id, person_id) references school.person,
  foreign key (tenant_id, lesson_id) references publiclesson.lesson
);
create index practice_turn_person on publiclesson.practice_turn (tenant_id, person_id);
call base.protect('publiclesson.practice_turn');
