-- 录像里的某一刻: what people say about a moment of a lesson's video.
create table observation.moment (
  tenant_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  person_id uuid not null,
  second int not null check (second between 0 and 86399),
  text text not null check (text <> ''),
  at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, file_id) references file.stored_file,
  foreign key (tenant_id, person_id) references school.person
);
create index moment_file on observation.moment (tenant_id, file_id, second);
call base.protect('observation.moment');
