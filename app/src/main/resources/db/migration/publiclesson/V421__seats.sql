-- 席位: who took one, and who waits for one (without a number), in the order of asking.
create table publiclesson.seat (
  tenant_id uuid not null,
  lesson_id uuid not null,
  person_id uuid not null,
  seat_no int check (seat_no > 0),
  asked_at timestamptz not null,
  primary key (tenant_id, lesson_id, person_id),
  -- one seat, one person
  unique (tenant_id, lesson_id, seat_no),
  foreign key (tenant_id, lesson_id) references publiclesson.lesson,
  foreign key (tenant_id, person_id) references school.person
);
create index seat_person on publiclesson.seat (tenant_id, person_id);
call base.protect('publiclesson.seat');

create table publiclesson.sign_in_key (
  tenant_id uuid not null,
  lesson_id uuid not null,
  secret text not null,
  primary key (tenant_id, lesson_id),
  foreign key (tenant_id, lesson_id) references publiclesson.lesson
);
call base.protect('publiclesson.sign_in_key', 'select, insert');

-- 签到: who came; guests of other schools by name and school alone.
create table publiclesson.attendance (
  tenant_id uuid not null,
  id uuid not null,
  lesson_id uuid not null,
  person_id uuid,
  guest_name text,
  guest_school text,
  at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, lesson_id, person_id),
  unique (tenant_id, lesson_id, guest_name, guest_school),
  foreign key (tenant_id, lesson_id) references publiclesson.lesson,
  foreign key (tenant_id, person_id) references school.person,
  check ((person_id is null) = (guest_name is not null)),
  check ((guest_name is null) = (guest_school is null)),
  check (length(guest_name) between 2 and 20 and length(guest_school) between 2 and 40)
);
create index attendance_person on publiclesson.attendance (tenant_id, person_id);
call base.protect('publiclesson.attendance', 'select, insert');

-- Whoever scans a code has no tenant until the lesson says which.
create function publiclesson.tenant_of(asked uuid) returns uuid
  language sql stable security definer set search_path = publiclesson, pg_temp
  as $$ select tenant_id from publiclesson.lesson where id = asked and state in ('SCHEDULED', 'HELD', 'ARCHIVED') $$;
revoke all on function publiclesson.tenant_of(uuid) from public;
grant execute on function publiclesson.tenant_of(uuid) to qinglan_app;
