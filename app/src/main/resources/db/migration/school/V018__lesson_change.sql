-- 调课: a lesson of the timetable that on one day is given at another time, or by somebody else. When the timetable is read in
-- anew and the lesson is gone, so is the change.
create table school.lesson_change (
  tenant_id uuid not null references base.tenant,
  id uuid not null,
  slot_id uuid not null,
  day date not null,
  class_id uuid not null,
  to_day date not null,
  to_period int not null check (to_period between 1 and 12),
  teacher_id uuid not null,
  source_id uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, slot_id) references school.lesson_slot on delete cascade,
  foreign key (tenant_id, class_id) references school.class_group,
  foreign key (tenant_id, teacher_id) references school.person,
  unique (tenant_id, slot_id, day),
  unique (tenant_id, class_id, to_day, to_period),
  unique (tenant_id, teacher_id, to_day, to_period)
);
create index lesson_change_source on school.lesson_change (tenant_id, source_id);
create index lesson_change_to_day on school.lesson_change (tenant_id, to_day);
call base.protect('school.lesson_change');
