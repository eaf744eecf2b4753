-- 收个人学期计划: one collecting for each unit and term, and how long a plan has to be; the asking itself is a requirement.
create table plan.collecting (
  tenant_id uuid not null,
  unit_id uuid not null,
  term_id uuid not null,
  requirement_id uuid not null,
  least_chars int not null check (least_chars between 50 and 3000),
  primary key (tenant_id, unit_id, term_id),
  unique (tenant_id, requirement_id),
  foreign key (tenant_id, unit_id) references school.unit,
  foreign key (tenant_id, term_id) references school.term,
  foreign key (tenant_id, requirement_id) references duty.requirement
);
call base.protect('plan.collecting');
