-- 磨课: the versions of the lesson's plan, each a file, a text, or both.
create table publiclesson.version (
  tenant_id uuid not null,
  lesson_id uuid not null,
  n int not null check (n > 0),
  file_id uuid,
  -- what can be read of the file, or what was typed; differences are shown of it
  text text not null default '',
  note text not null default '',
  by_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, lesson_id, n),
  foreign key (tenant_id, lesson_id) references publiclesson.lesson,
  foreign key (tenant_id, file_id) references file.stored_file,
  foreign key (tenant_id, by_id) references school.person,
  check (file_id is not null or text <> '')
);
create index version_file on publiclesson.version (tenant_id, file_id);
call base.protect('publiclesson.version', 'select, insert');

-- 试讲: one version tried out.
create table publiclesson.trial (
  tenant_id uuid not null,
  id uuid not null,
  lesson_id uuid not null,
  n int not null,
  held_on date not null,
  class_name text not null check (class_name <> ''),
  note text not null default '',
  by_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, lesson_id, n) references publiclesson.version,
  foreign key (tenant_id, by_id) references school.person
);
create index trial_lesson on publiclesson.trial (tenant_id, lesson_id);
call base.protect('publiclesson.trial', 'select, insert');

-- 建议: on one version; taken up in a later one, or kept aside with the reason.
create table publiclesson.advice (
  tenant_id uuid not null,
  id uuid not null,
  lesson_id uuid not null,
  n int not null,
  text text not null check (text <> ''),
  by_id uuid not null,
  at timestamptz not null,
  state text not null default 'OPEN' check (state in ('OPEN', 'TAKEN', 'KEPT')),
  taken_in int,
  answer text not null default '',
  primary key (tenant_id, id),
  foreign key (tenant_id, lesson_id, n) references publiclesson.version,
  foreign key (tenant_id, lesson_id, taken_in) references publiclesson.version,
  foreign key (tenant_id, by_id) references school.person,
  -- what was advised on a version can only be found in a later one
  check ((state = 'TAKEN') = (taken_in is not null)),
  check (taken_in > n),
  check (state <> 'KEPT' or answer <> '')
);
create index advice_lesson on publiclesson.advice (tenant_id, lesson_id);
call base.protect('publiclesson.advice', 'select, insert, update');
