create schema inspection;
grant usage on schema inspection to qinglan_app;

-- 迎检: a checklist that somebody outside asks proof for, and the days whose work counts.
create table inspection.inspection (
  tenant_id uuid not null references base.tenant,
  id uuid not null,
  unit_id uuid not null,
  name text not null check (name <> ''),
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  -- the office's own file, and the columns of its table that hold the lines and take the proof
  file_id uuid,
  table_no int check (table_no >= 0),
  text_column text,
  proof_column text,
  created_by uuid not null,
  created_at timestamptz not null,
  deleted_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references school.unit,
  foreign key (tenant_id, file_id) references file.stored_file,
  foreign key (tenant_id, created_by) references school.person,
  check ((file_id is null) = (table_no is null) and (file_id is null) = (text_column is null)),
  check (proof_column is null or (file_id is not null and proof_column <> text_column))
);
create unique index inspection_name on inspection.inspection (tenant_id, unit_id, name) where deleted_at is null;
call base.protect('inspection.inspection');

create table inspection.line (
  tenant_id uuid not null,
  id uuid not null,
  inspection_id uuid not null,
  seq int not null check (seq > 0),
  heading text not null,
  text text not null check (text <> ''),
  -- the row of the office's table it stands in; null where the checklist was pasted
  table_row text,
  -- why there is no proof, in the words of the school; empty: nothing said
  explanation text not null default '',
  primary key (tenant_id, id),
  unique (tenant_id, inspection_id, seq),
  foreign key (tenant_id, inspection_id) references inspection.inspection
);
call base.protect('inspection.line');

-- A piece of proof is a record that is there, or a file that somebody put beside the line: never words alone.
create table inspection.proof (
  tenant_id uuid not null,
  id uuid not null,
  line_id uuid not null,
  record_id uuid,
  file_id uuid,
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, line_id) references inspection.line,
  foreign key (tenant_id, record_id) references record.record,
  foreign key (tenant_id, file_id) references file.stored_file,
  foreign key (tenant_id, added_by) references school.person,
  check (num_nonnulls(record_id, file_id) = 1)
);
create unique index proof_record on inspection.proof (tenant_id, line_id, record_id) where record_id is not null;
create index proof_line on inspection.proof (tenant_id, line_id);
create index proof_file on inspection.proof (tenant_id, file_id) where file_id is not null;
call base.protect('inspection.proof');
