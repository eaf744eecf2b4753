-- Two people are one pair at a time.
create unique index mentoring_once on school.mentoring (tenant_id, mentor_id, mentee_id) where valid_to is null;

-- A roster or timetable on its way in: can be left and found again.
create table school.import_job (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('ROSTER', 'TIMETABLE')),
  -- where it is read into: the unit the steward keeps
  unit_id uuid not null,
  term_id uuid,
  by_person uuid not null,
  begun_at timestamptz not null,
  file_name text not null,
  content bytea not null,
  -- posts, titles and pairings of the file hold from this day
  since date not null,
  -- who is not in the file has left; off unless asked for
  leave_missing boolean not null default false,
  state text not null check (state in ('READING', 'PREVIEW', 'IMPORTING', 'DONE', 'FAILED')),
  done int not null default 0,
  total int not null default 0,
  report jsonb,
  -- of what the preview showed: nothing else may be imported
  fingerprint text,
  problem text,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references school.unit,
  foreign key (tenant_id, term_id) references school.term,
  foreign key (tenant_id, by_person) references school.person,
  check (state <> 'FAILED' or problem is not null),
  check (kind <> 'TIMETABLE' or term_id is not null)
);
create index import_job_unit on school.import_job (tenant_id, unit_id, begun_at);
call base.protect('school.import_job');
