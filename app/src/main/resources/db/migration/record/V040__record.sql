create schema record;
grant usage on schema record to qinglan_app;

-- A tenant's own version of a shipped kind, or a kind of its own; shipped kinds live in kinds/*.yaml.
create table record.kind (
  tenant_id uuid not null references base.tenant,
  code text not null,
  version int not null check (version > 0),
  definition text not null,
  published_at timestamptz not null,
  published_by uuid not null,
  primary key (tenant_id, code, version)
);
call base.protect('record.kind', 'select, insert');

create table record.record (
  tenant_id uuid not null references base.tenant,
  id uuid not null,
  kind text not null,
  kind_version int not null,
  record_no text,
  owner_id uuid not null,
  -- the unit as it was that day
  unit_id uuid not null,
  term_id uuid,
  occurred_on date,
  period int check (period between 1 and 12),
  title text not null default '',
  details jsonb not null default '{}',
  state text not null,
  late boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  submitted_at timestamptz,
  deleted_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, owner_id) references school.person,
  foreign key (tenant_id, unit_id) references school.unit,
  foreign key (tenant_id, term_id) references school.term,
  unique (tenant_id, record_no),
  check (state = 'DRAFT' or occurred_on is not null)
);
create index record_owner on record.record (tenant_id, owner_id, occurred_on desc);
create index record_unit on record.record (tenant_id, unit_id, kind, occurred_on desc);
call base.protect('record.record');

-- Who took which part: observer, teacher, mentor, host, speaker … ; name for people from outside.
create table record.part (
  tenant_id uuid not null,
  record_id uuid not null,
  part text not null,
  seq int not null,
  person_id uuid,
  name text,
  primary key (tenant_id, record_id, part, seq),
  foreign key (tenant_id, record_id) references record.record on delete cascade,
  foreign key (tenant_id, person_id) references school.person,
  check ((person_id is null) <> (name is null))
);
create index part_person on record.part (tenant_id, person_id);
call base.protect('record.part');

-- One person sits in one lesson once: the observed lesson's key is unique for its observer while the record stands.
create table record.claim (
  tenant_id uuid not null,
  record_id uuid not null,
  claim text not null,
  primary key (tenant_id, claim),
  foreign key (tenant_id, record_id) references record.record on delete cascade
);
create index claim_record on record.claim (tenant_id, record_id);
call base.protect('record.claim');

create table record.version (
  tenant_id uuid not null,
  record_id uuid not null,
  version int not null,
  snapshot jsonb not null,
  saved_by uuid not null,
  saved_at timestamptz not null,
  primary key (tenant_id, record_id, version),
  foreign key (tenant_id, record_id) references record.record on delete cascade
);
call base.protect('record.version', 'select, insert');

create table record.attachment (
  tenant_id uuid not null,
  record_id uuid not null,
  file_id uuid not null,
  seq int not null,
  primary key (tenant_id, record_id, file_id),
  foreign key (tenant_id, record_id) references record.record on delete cascade,
  foreign key (tenant_id, file_id) references file.stored_file
);
call base.protect('record.attachment');

-- Every step of every flow, of whatever subject (a record, a plan …).
create table record.flow_step (
  tenant_id uuid not null references base.tenant,
  id uuid not null,
  flow text not null,
  subject_id uuid not null,
  from_state text not null,
  event text not null,
  to_state text not null,
  actor_id uuid,
  comment text,
  at timestamptz not null,
  primary key (tenant_id, id)
);
create index flow_step_subject on record.flow_step (tenant_id, subject_id, at);
call base.protect('record.flow_step', 'select, insert');

-- 入账: like a ledger entry, posted or reversed, never edited.
create table record.credit (
  tenant_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  person_id uuid,
  unit_id uuid,
  action text not null,
  quantity numeric(9, 2) not null check (quantity <> 0),
  occurred_on date not null,
  -- what filters look at: kind, part, lessonKind, mode, subject, and the ids of the others involved
  attributes jsonb not null default '{}',
  reverses uuid,
  posted_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, reverses),
  foreign key (tenant_id, record_id) references record.record,
  foreign key (tenant_id, reverses) references record.credit,
  foreign key (tenant_id, person_id) references school.person,
  foreign key (tenant_id, unit_id) references school.unit,
  check ((person_id is null) <> (unit_id is null)),
  check ((reverses is null) = (quantity > 0))
);
create index credit_record on record.credit (tenant_id, record_id);
create index credit_person on record.credit (tenant_id, person_id, action, occurred_on);
create index credit_unit on record.credit (tenant_id, unit_id, action, occurred_on);
call base.protect('record.credit', 'select, insert');
