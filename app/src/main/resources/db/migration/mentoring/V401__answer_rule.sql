-- 听一堂，上一堂: from a day on, in a unit and below or for one pair, each lesson heard of the mentor asks for an own one.
create table mentoring.answer_rule (
  tenant_id uuid not null references base.tenant,
  id uuid not null,
  unit_id uuid,
  mentor_id uuid,
  mentee_id uuid,
  since date not null,
  -- within how many school days; null: from that day on nothing is asked
  days int check (days between 1 and 20),
  set_by uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references school.unit,
  foreign key (tenant_id, mentor_id) references school.person,
  foreign key (tenant_id, mentee_id) references school.person,
  foreign key (tenant_id, set_by) references school.person,
  check ((unit_id is null) = (mentee_id is not null)),
  check ((mentor_id is null) = (mentee_id is null))
);
create unique index answer_rule_unit on mentoring.answer_rule (tenant_id, unit_id, since) where unit_id is not null;
create unique index answer_rule_pair on mentoring.answer_rule (tenant_id, mentor_id, mentee_id, since)
  where mentee_id is not null;
call base.protect('mentoring.answer_rule');
