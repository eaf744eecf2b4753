-- 建议: one thing to work on, from one visit to the next; the next visitor says whether it goes on or is done.
create table mentoring.advice (
  tenant_id uuid not null references base.tenant,
  id uuid not null,
  visit_id uuid not null,
  teacher_id uuid not null,
  visitor_id uuid not null,
  text text not null check (length(text) between 2 and 200),
  given_at timestamptz not null,
  -- the visit at which it was seen to be done; null while open
  done_at_visit uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, visit_id) references record.record,
  foreign key (tenant_id, teacher_id) references school.person,
  foreign key (tenant_id, visitor_id) references school.person,
  check (teacher_id <> visitor_id)
);
create index advice_teacher on mentoring.advice (tenant_id, teacher_id) where done_at_visit is null;
create index advice_visit on mentoring.advice (tenant_id, visit_id);
call base.protect('mentoring.advice');

-- What a later visitor saw of it: one word for each visit.
create table mentoring.advice_look (
  tenant_id uuid not null,
  advice_id uuid not null,
  visit_id uuid not null,
  done boolean not null,
  word text not null check (length(word) between 2 and 200),
  by_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, advice_id, visit_id),
  foreign key (tenant_id, advice_id) references mentoring.advice,
  foreign key (tenant_id, visit_id) references record.record,
  foreign key (tenant_id, by_id) references school.person
);
call base.protect('mentoring.advice_look');
-- nothing is done that nobody saw
alter table mentoring.advice add foreign key (tenant_id, id, done_at_visit)
  references mentoring.advice_look (tenant_id, advice_id, visit_id);
