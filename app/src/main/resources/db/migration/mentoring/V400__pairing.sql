create schema mentoring;
grant usage on schema mentoring to qinglan_app;

-- 师徒协议: what two people and their school agreed on. From the school's signature on, school.mentoring says that they are a pair.
create table mentoring.pairing (
  tenant_id uuid not null references base.tenant,
  id uuid not null,
  mentor_id uuid not null,
  mentee_id uuid not null,
  -- the group of the mentee: its leader and the school's offices decide
  unit_id uuid not null,
  mentoring_id uuid,
  theme text not null check (theme <> ''),
  first_day date not null,
  last_day date not null,
  aims text not null,
  mentor_duties text not null,
  mentee_duties text not null,
  state text not null default 'MATCHING' check (state in ('MATCHING', 'PROPOSED', 'AGREED', 'ACTIVE', 'WARNED', 'PAUSED',
    'ASSESSING', 'GRADUATED', 'CLOSED', 'RENEWED', 'ENDED')),
  mentor_signed_at timestamptz,
  mentee_signed_at timestamptz,
  school_signed_at timestamptz,
  school_signed_by uuid,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, mentor_id) references school.person,
  foreign key (tenant_id, mentee_id) references school.person,
  foreign key (tenant_id, unit_id) references school.unit,
  foreign key (tenant_id, mentoring_id) references school.mentoring,
  foreign key (tenant_id, school_signed_by) references school.person,
  foreign key (tenant_id, created_by) references school.person,
  check (mentor_id <> mentee_id),
  check (last_day > first_day),
  check ((school_signed_at is null) = (school_signed_by is null)),
  -- nothing holds that was not signed by both, and by the school after them
  check (state in ('MATCHING', 'PROPOSED', 'ENDED') or (mentor_signed_at is not null and mentee_signed_at is not null)),
  check (state in ('MATCHING', 'PROPOSED', 'AGREED', 'ENDED') or school_signed_at is not null)
);
-- two people have one agreement at a time
create unique index pairing_once on mentoring.pairing (tenant_id, mentor_id, mentee_id)
  where state not in ('GRADUATED', 'CLOSED', 'RENEWED', 'ENDED');
create index pairing_mentee on mentoring.pairing (tenant_id, mentee_id);
create index pairing_unit on mentoring.pairing (tenant_id, unit_id);
call base.protect('mentoring.pairing');
