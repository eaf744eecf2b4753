create schema notice;
grant usage on schema notice to qinglan_app;

create table notice.notice (
  tenant_id uuid not null references base.tenant,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  text text not null,
  link text,
  sent_by uuid,
  created_at timestamptz not null,
  read_at timestamptz,
  mailed_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references school.person
);
create index notice_person on notice.notice (tenant_id, person_id, created_at desc);
call base.protect('notice.notice');
