create schema duty;
grant usage on schema duty to qinglan_app;

-- A rule as data: who, what, how many, when.
create table duty.requirement (
  tenant_id uuid not null references base.tenant,
  id uuid not null,
  unit_id uuid not null,
  term_id uuid not null,
  -- a short name for columns and lists: 听师父的课
  name text not null check (name <> ''),
  -- the sentence it comes from and its place, as shown everywhere
  source_text text,
  source_place text,
  bearer text not null check (bearer in ('PERSON', 'UNIT')),
  selector jsonb not null,
  action text not null,
  filter jsonb not null default '{}',
  needed numeric(9, 2) not null check (needed > 0),
  measure text not null,
  rhythm text not null check (rhythm in ('DAY', 'WEEK', 'TWO_WEEKS', 'MONTH', 'TERM', 'YEAR', 'ONCE', 'EVENT')),
  due_on date,
  event_action text,
  event_filter jsonb,
  event_days int check (event_days > 0),
  obliged boolean not null default true,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  state text not null default 'ACTIVE' check (state in ('ACTIVE', 'WITHDRAWN')),
  used_for_appraisal boolean not null default false,
  appraisal_reason text,
  appraisal_until date,
  created_at timestamptz not null,
  created_by uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references school.unit,
  foreign key (tenant_id, term_id) references school.term,
  check (rhythm <> 'EVENT' or (event_action is not null and event_days is not null)),
  -- counts help; judging by them needs a reason and an end (national rule of 2025)
  check (not used_for_appraisal or (appraisal_reason is not null and appraisal_until is not null))
);
create index requirement_unit on duty.requirement (tenant_id, unit_id, term_id);
call base.protect('duty.requirement');

-- One requirement for one bearer in one window.
create table duty.duty (
  tenant_id uuid not null,
  id uuid not null,
  requirement_id uuid not null,
  person_id uuid,
  unit_id uuid,
  -- W2026-09-07, M2026-09, T, E<credit id> …: what makes the window the same when it is derived again
  window_key text not null,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  due_on date not null,
  -- of the requirement, so that settling finds its duties by one index
  action text not null,
  needed numeric(9, 2) not null check (needed >= 0),
  done numeric(9, 2) not null default 0 check (done >= 0),
  excused boolean not null default false,
  primary key (tenant_id, id),
  foreign key (tenant_id, requirement_id) references duty.requirement,
  foreign key (tenant_id, person_id) references school.person,
  foreign key (tenant_id, unit_id) references school.unit,
  check ((person_id is null) <> (unit_id is null))
);
create unique index duty_once on duty.duty (tenant_id, requirement_id, coalesce(person_id, unit_id), window_key);
create index duty_person on duty.duty (tenant_id, person_id, action, first_day);
create index duty_unit on duty.duty (tenant_id, unit_id, action, first_day);
call base.protect('duty.duty');

-- Which credit counted toward which duty: every done is the sum of these.
create table duty.settlement (
  tenant_id uuid not null,
  duty_id uuid not null,
  credit_id uuid not null,
  quantity numeric(9, 2) not null,
  primary key (tenant_id, duty_id, credit_id),
  foreign key (tenant_id, duty_id) references duty.duty on delete cascade,
  foreign key (tenant_id, credit_id) references record.credit
);
create index settlement_credit on duty.settlement (tenant_id, credit_id);
call base.protect('duty.settlement');

-- 缓、免: kept by person and days, so that deriving duties again loses none.
create table duty.excuse (
  tenant_id uuid not null,
  id uuid not null,
  requirement_id uuid not null,
  person_id uuid,
  unit_id uuid,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  reason text not null check (length(reason) >= 2),
  granted_by uuid not null,
  granted_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, requirement_id) references duty.requirement,
  foreign key (tenant_id, person_id) references school.person,
  foreign key (tenant_id, unit_id) references school.unit,
  check ((person_id is null) <> (unit_id is null))
);
create index excuse_requirement on duty.excuse (tenant_id, requirement_id);
call base.protect('duty.excuse');
