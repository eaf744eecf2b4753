-- 五个一: the items a group sets up together. Each item is a requirement, and for the others a voluntary one beside it.
create table duty.one (
  tenant_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  term_id uuid not null,
  seq int not null check (seq > 0),
  title text not null check (title <> ''),
  -- Chinese characters that the text behind it should have; 0: nobody said
  least_chars int not null default 0 check (least_chars between 0 and 100000),
  requirement_id uuid not null,
  rest_id uuid,
  primary key (tenant_id, id),
  unique (tenant_id, requirement_id),
  foreign key (tenant_id, unit_id) references school.unit,
  foreign key (tenant_id, term_id) references school.term,
  foreign key (tenant_id, requirement_id) references duty.requirement,
  foreign key (tenant_id, rest_id) references duty.requirement,
  check (rest_id <> requirement_id)
);
create index one_unit on duty.one (tenant_id, unit_id, term_id, seq);
call base.protect('duty.one');
