-- 编号 is per school: TK-2026-1-0157 may stand once in every school of a city.
alter table record.record add column school_id uuid;
alter table record.record add foreign key (tenant_id, school_id) references school.unit;
alter table record.record drop constraint record_tenant_id_record_no_key;
create unique index record_no on record.record (tenant_id, coalesce(school_id, tenant_id), record_no);
-- Which opened form wrote last: its own later sending is no conflict with itself.
alter table record.record add column form uuid;
create index record_day on record.record (tenant_id, occurred_on desc);

create table record.number (
  tenant_id uuid not null references base.tenant,
  -- the school, or the tenant itself above schools
  place uuid not null,
  series text not null,
  last int not null check (last > 0),
  primary key (tenant_id, place, series)
);
call base.protect('record.number');

-- What people answer to a record about them: the observed teacher has seen it, and may reply.
create table record.reply (
  tenant_id uuid not null,
  record_id uuid not null,
  person_id uuid not null,
  reply text not null default '',
  seen_at timestamptz not null,
  primary key (tenant_id, record_id, person_id),
  foreign key (tenant_id, record_id) references record.record on delete cascade,
  foreign key (tenant_id, person_id) references school.person
);
call base.protect('record.reply');

-- 签到: the secret of one activity, and who came.
create table record.sign_in_key (
  tenant_id uuid not null,
  record_id uuid not null,
  secret text not null,
  primary key (tenant_id, record_id),
  foreign key (tenant_id, record_id) references record.record on delete cascade
);
call base.protect('record.sign_in_key', 'select, insert');

create table record.sign_in (
  tenant_id uuid not null,
  record_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, record_id, person_id),
  foreign key (tenant_id, record_id) references record.record on delete cascade,
  foreign key (tenant_id, person_id) references school.person
);
call base.protect('record.sign_in');

-- A unit's own form for a kind; the nearest unit's counts.
create table record.template (
  tenant_id uuid not null,
  kind text not null,
  unit_id uuid not null,
  file_id uuid not null,
  primary key (tenant_id, kind, unit_id),
  foreign key (tenant_id, unit_id) references school.unit,
  foreign key (tenant_id, file_id) references file.stored_file
);
call base.protect('record.template');
