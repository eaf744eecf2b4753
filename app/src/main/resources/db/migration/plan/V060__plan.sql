create schema plan;
grant usage on schema plan to qinglan_app;

create table plan.plan (
  tenant_id uuid not null references base.tenant,
  id uuid not null,
  unit_id uuid not null,
  term_id uuid not null,
  title text not null,
  state text not null,
  owner_id uuid not null,
  source_file_id uuid,
  source_name text,
  -- the text as read; spans of items point into it
  source_text text not null default '',
  -- reviewers see what was not looked at; grows with each save so that two editors notice each other
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  published_at timestamptz,
  copied_from uuid,
  deleted_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references school.unit,
  foreign key (tenant_id, term_id) references school.term,
  foreign key (tenant_id, owner_id) references school.person,
  foreign key (tenant_id, source_file_id) references file.stored_file,
  foreign key (tenant_id, copied_from) references plan.plan
);
create index plan_unit on plan.plan (tenant_id, unit_id, term_id);
call base.protect('plan.plan');

create table plan.item (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  parent_id uuid,
  seq int not null,
  kind text not null check (kind in ('SECTION', 'GOAL', 'MEASURE', 'TASK', 'REQUIREMENT', 'ASSIGNMENT', 'NOTE')),
  label text not null default '',
  text text not null,
  span_from int,
  span_to int,
  -- FuzzyDate, never more exact than the text
  date_kind text check (date_kind in ('DAY', 'WEEK', 'PART', 'MONTH', 'RANGE', 'TERM_PART')),
  first_day date,
  last_day date,
  tentative boolean not null default false,
  deadline boolean not null default false,
  participants text,
  deliverable text,
  remark text,
  -- what the confirmation found doubtful and nobody has looked at
  unchecked boolean not null default false,
  -- the rule as read or composed, before publishing makes a requirement of it
  rule jsonb,
  requirement_id uuid,
  state text not null default 'PLANNED' check (state in ('PLANNED', 'CANCELLED', 'CARRIED_OVER')),
  primary key (tenant_id, id),
  foreign key (tenant_id, plan_id) references plan.plan,
  foreign key (tenant_id, parent_id) references plan.item,
  foreign key (tenant_id, requirement_id) references duty.requirement,
  check ((date_kind is null) = (first_day is null)),
  check ((first_day is null) = (last_day is null)),
  check (last_day >= first_day)
);
create index item_plan on plan.item (tenant_id, plan_id, seq);
create index item_day on plan.item (tenant_id, first_day, last_day) where kind = 'TASK';
create index item_requirement on plan.item (tenant_id, requirement_id);
call base.protect('plan.item');

create table plan.item_person (
  tenant_id uuid not null,
  item_id uuid not null,
  seq int not null,
  part text not null,
  person_id uuid,
  name text not null,
  primary key (tenant_id, item_id, part, seq),
  foreign key (tenant_id, item_id) references plan.item on delete cascade,
  foreign key (tenant_id, person_id) references school.person
);
create index item_person_person on plan.item_person (tenant_id, person_id);
call base.protect('plan.item_person');

-- A task is done when a record is linked to it, not by ticking a box.
create table plan.evidence (
  tenant_id uuid not null,
  item_id uuid not null,
  record_id uuid not null,
  linked_by uuid not null,
  linked_at timestamptz not null,
  primary key (tenant_id, item_id, record_id),
  foreign key (tenant_id, item_id) references plan.item on delete cascade,
  foreign key (tenant_id, record_id) references record.record
);
create index evidence_record on plan.evidence (tenant_id, record_id);
call base.protect('plan.evidence');

-- The plan as it was when published, frozen.
create table plan.baseline (
  tenant_id uuid not null,
  plan_id uuid not null,
  version int not null,
  items jsonb not null,
  frozen_at timestamptz not null,
  primary key (tenant_id, plan_id, version),
  foreign key (tenant_id, plan_id) references plan.plan
);
call base.protect('plan.baseline', 'select, insert');

create table plan.adjustment (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  item_id uuid not null,
  cause text not null,
  reason text not null check (length(reason) >= 2),
  before jsonb,
  after jsonb,
  state text not null check (state in ('APPLIED', 'WAITING', 'REFUSED')),
  asked_by uuid not null,
  asked_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, plan_id) references plan.plan,
  foreign key (tenant_id, item_id) references plan.item
);
create index adjustment_plan on plan.adjustment (tenant_id, plan_id, asked_at);
call base.protect('plan.adjustment');

create table plan.audience (
  tenant_id uuid not null,
  plan_id uuid not null,
  unit_id uuid not null,
  primary key (tenant_id, plan_id, unit_id),
  foreign key (tenant_id, plan_id) references plan.plan,
  foreign key (tenant_id, unit_id) references school.unit
);
call base.protect('plan.audience');

create table plan.read_mark (
  tenant_id uuid not null,
  plan_id uuid not null,
  person_id uuid not null,
  read_at timestamptz not null,
  primary key (tenant_id, plan_id, person_id),
  foreign key (tenant_id, plan_id) references plan.plan,
  foreign key (tenant_id, person_id) references school.person
);
call base.protect('plan.read_mark');

-- 值日、轮流: who does what in which week or for which event.
create table plan.rota (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  name text not null,
  duty text not null,
  members uuid[] not null check (cardinality(members) > 0),
  rotates boolean not null default true,
  primary key (tenant_id, id),
  foreign key (tenant_id, plan_id) references plan.plan
);
call base.protect('plan.rota');

-- Calendar feeds: the address carries the secret, here stands only its hash.
create table plan.feed (
  tenant_id uuid not null references base.tenant,
  id uuid not null,
  token_hash text not null unique,
  person_id uuid,
  unit_id uuid,
  created_by uuid not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references school.person,
  foreign key (tenant_id, unit_id) references school.unit,
  check ((person_id is null) <> (unit_id is null))
);
call base.protect('plan.feed');
create function plan.find_feed(hash text) returns table (tenant_id uuid, person_id uuid, unit_id uuid)
  language sql stable security definer set search_path = plan, pg_temp
  as $$ select f.tenant_id, f.person_id, f.unit_id from plan.feed f where f.token_hash = hash and f.revoked_at is null $$;
revoke all on function plan.find_feed(text) from public;
grant execute on function plan.find_feed(text) to qinglan_app;
