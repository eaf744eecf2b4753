-- 什么时候排: when a school opens lessons to be heard, each setting from a day on.
create table publiclesson.time_rules (
  tenant_id uuid not null,
  school_id uuid not null,
  since date not null,
  -- how far ahead is looked
  weeks int not null check (weeks between 1 and 8),
  -- how many times are proposed
  most int not null check (most between 1 and 10),
  most_a_day int not null check (most_a_day between 1 and 12),
  -- no two in one period
  apart boolean not null,
  first_period int not null check (first_period between 1 and 12),
  last_period int not null check (last_period between first_period and 12),
  set_by uuid not null,
  primary key (tenant_id, school_id, since),
  foreign key (tenant_id, school_id) references school.unit,
  foreign key (tenant_id, set_by) references school.person
);
call base.protect('publiclesson.time_rules');

-- 不排公开课的日子: examinations, sports days …
create table publiclesson.shut_days (
  tenant_id uuid not null,
  id uuid not null,
  school_id uuid not null,
  first_day date not null,
  last_day date not null check (last_day between first_day and first_day + 60),
  reason text not null check (length(reason) between 2 and 30),
  set_by uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, school_id) references school.unit,
  foreign key (tenant_id, set_by) references school.person
);
create index shut_days_school on publiclesson.shut_days (tenant_id, school_id, last_day);
call base.protect('publiclesson.shut_days', 'select, insert, delete');
