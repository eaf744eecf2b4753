-- 伙伴组: a theme of a unit and term, several who guide, whoever joins; each teacher declares at least one.
create table mentoring.partner_group (
  tenant_id uuid not null references base.tenant,
  id uuid not null,
  unit_id uuid not null,
  term_id uuid not null,
  theme text not null check (length(theme) between 2 and 60),
  -- 全体: everybody of the unit is a member and nobody declared it
  everybody boolean not null,
  created_by uuid not null,
  primary key (tenant_id, id),
  unique (tenant_id, unit_id, term_id, theme),
  foreign key (tenant_id, unit_id) references school.unit,
  foreign key (tenant_id, term_id) references school.term,
  foreign key (tenant_id, created_by) references school.person
);
call base.protect('mentoring.partner_group');

create table mentoring.partner (
  tenant_id uuid not null,
  group_id uuid not null,
  person_id uuid not null,
  part text not null check (part in ('MENTOR', 'MEMBER')),
  -- declared by herself, or named by the plan or the leader
  declared boolean not null,
  primary key (tenant_id, group_id, person_id),
  foreign key (tenant_id, group_id) references mentoring.partner_group on delete cascade,
  foreign key (tenant_id, person_id) references school.person
);
create index partner_person on mentoring.partner (tenant_id, person_id);
call base.protect('mentoring.partner');
