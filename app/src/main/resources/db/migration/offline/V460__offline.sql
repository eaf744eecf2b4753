create schema offline;
grant usage on schema offline to qinglan_app;

-- A record that is or was written on several devices.
create table offline.record (
  tenant_id uuid not null references base.tenant,
  id uuid not null,
  owner_id uuid not null,
  -- counts every change, so that a phone knows which of two answers is the newer
  revision int not null default 0 check (revision >= 0),
  -- the record's version as last written or read here; another one means it was changed on a page
  record_version int not null default 0,
  -- by cell: the edit whose value stands in the record
  filed jsonb not null default '{}',
  receipt_revision int,
  received_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, id) references record.record on delete cascade,
  foreign key (tenant_id, owner_id) references school.person,
  check ((receipt_revision is null) = (received_at is null))
);
create index offline_owner on offline.record (tenant_id, owner_id);
call base.protect('offline.record');

-- What was typed, for ever: an edit is known by its id, which the phone made, and never changes.
create table offline.edit (
  tenant_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  seq int not null check (seq > 0),
  cell text not null check (cell <> ''),
  value jsonb not null,
  rank double precision not null,
  replaces uuid[] not null,
  device text not null,
  typed_at timestamptz not null,
  received_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, record_id, seq),
  foreign key (tenant_id, record_id) references offline.record on delete cascade
);
call base.protect('offline.edit', 'select, insert');

-- Each 存下 of a phone is carried out once and answered alike for ever.
create table offline.sending (
  tenant_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  at timestamptz not null,
  record_no text,
  refused text,
  problems jsonb not null default '{}',
  primary key (tenant_id, id),
  foreign key (tenant_id, record_id) references offline.record on delete cascade,
  check ((record_no is null) <> (refused is null))
);
call base.protect('offline.sending', 'select, insert');

-- Each photo of a record arrives once.
create table offline.photo (
  tenant_id uuid not null,
  record_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  file_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, record_id, sha256),
  foreign key (tenant_id, record_id) references offline.record on delete cascade,
  foreign key (tenant_id, file_id) references file.stored_file
);
call base.protect('offline.photo', 'select, insert');

-- What stands beside the value in the record until its writer chooses.
create table offline.beside (
  tenant_id uuid not null,
  edit_id uuid not null,
  record_id uuid not null,
  primary key (tenant_id, edit_id),
  foreign key (tenant_id, edit_id) references offline.edit on delete cascade,
  foreign key (tenant_id, record_id) references offline.record on delete cascade
);
create index offline_beside on offline.beside (tenant_id, record_id);
call base.protect('offline.beside');
