-- How many mentees one mentor of a school has at most.
create table mentoring.load_cap (
  tenant_id uuid not null references base.tenant,
  school_id uuid not null,
  most int not null check (most between 1 and 6),
  set_by uuid not null,
  primary key (tenant_id, school_id),
  foreign key (tenant_id, school_id) references school.unit,
  foreign key (tenant_id, set_by) references school.person
);
call base.protect('mentoring.load_cap');
