create schema paper;
grant usage on schema paper to qinglan_app;

-- A unit's own form: a file with tables, and what goes into which cell.
create table paper.paper (
  tenant_id uuid not null references base.tenant,
  id uuid not null,
  unit_id uuid not null,
  name text not null check (name <> ''),
  -- the version in use
  current int not null check (current > 0),
  created_by uuid not null,
  created_at timestamptz not null,
  deleted_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references school.unit,
  foreign key (tenant_id, created_by) references school.person
);
create unique index paper_name on paper.paper (tenant_id, unit_id, name) where deleted_at is null;
call base.protect('paper.paper');

-- Every change of the file or of one cell; the parent is what 退回上一步 goes back to.
create table paper.version (
  tenant_id uuid not null,
  paper_id uuid not null,
  version int not null check (version > 0),
  parent int check (parent < version),
  file_id uuid not null,
  mapping jsonb not null,
  saved_by uuid not null,
  saved_at timestamptz not null,
  primary key (tenant_id, paper_id, version),
  foreign key (tenant_id, paper_id) references paper.paper,
  foreign key (tenant_id, paper_id, parent) references paper.version,
  foreign key (tenant_id, file_id) references file.stored_file,
  foreign key (tenant_id, saved_by) references school.person
);
call base.protect('paper.version', 'select, insert');
