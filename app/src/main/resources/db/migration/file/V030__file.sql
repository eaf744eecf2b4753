create schema file;
grant usage on schema file to qinglan_app;

create table file.stored_file (
  tenant_id uuid not null references base.tenant,
  id uuid not null,
  name text not null check (name <> ''),
  media_type text not null,
  size bigint not null check (size >= 0),
  sha256 text not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, uploaded_by) references school.person
);
create index stored_file_hash on file.stored_file (tenant_id, sha256);
call base.protect('file.stored_file');
