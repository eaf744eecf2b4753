-- What a school sets for observations, from a day on.
create table observation.setting (
  tenant_id uuid not null,
  unit_id uuid not null,
  name text not null check (name in ('ALIKE', 'QUESTIONS')),
  since date not null,
  -- ALIKE: characters in a row, share in percent; QUESTIONS: the kinds of questions, one a line
  value text not null,
  primary key (tenant_id, unit_id, name, since),
  foreign key (tenant_id, unit_id) references school.unit,
  check (name <> 'ALIKE' or value ~ '^[0-9]{2,3} [0-9]{2,3}$'),
  check (name <> 'QUESTIONS' or value ~ '^[^\n]+(\n[^\n]+){1,8}$')
);
call base.protect('observation.setting');

-- A few hashes of each filed observation's notes (winnowing), by which notes that share a passage are found.
create table observation.print (
  tenant_id uuid not null,
  -- the observer's school, or the unit above schools
  place_id uuid not null,
  hash bigint not null,
  record_id uuid not null,
  primary key (tenant_id, place_id, hash, record_id),
  foreign key (tenant_id, place_id) references school.unit,
  foreign key (tenant_id, record_id) references record.record on delete cascade
);
create index print_record on observation.print (tenant_id, record_id);
call base.protect('observation.print');

-- What the writer was shown before an observation was filed, and filed it all the same; one row a passage.
create table observation.pointed_out (
  tenant_id uuid not null,
  record_id uuid not null,
  seq int not null,
  what text not null check (what in
    ('SAME_NOTES', 'OWN_LESSON', 'TWO_AT_ONCE', 'NOT_IN_TIMETABLE', 'TEACHER_AWAY', 'OBSERVER_AWAY', 'NOT_YET')),
  other_id uuid,
  sentence text not null check (sentence <> ''),
  yours text not null default '',
  theirs text not null default '',
  place text not null default '',
  primary key (tenant_id, record_id, seq),
  foreign key (tenant_id, record_id) references record.record on delete cascade,
  check ((what in ('SAME_NOTES', 'TWO_AT_ONCE')) = (other_id is not null)),
  check ((what = 'SAME_NOTES') = (yours <> ''))
);
call base.protect('observation.pointed_out');

-- 原因: what the writer said to it; empty: nothing, and then whoever reviews sees it.
create table observation.word (
  tenant_id uuid not null,
  record_id uuid not null,
  reason text not null,
  said_at timestamptz not null,
  primary key (tenant_id, record_id),
  foreign key (tenant_id, record_id) references record.record on delete cascade
);
call base.protect('observation.word');
