-- 提问: the teacher's questions of one observed lesson, in order, by the kinds as they were called when it was counted.
create table observation.questions (
  tenant_id uuid not null,
  record_id uuid not null,
  -- one a line: 记忆：说得出、认得出
  kinds text not null check (kinds ~ '^[^\n]+(\n[^\n]+){1,8}$'),
  -- one a word, the first kind is 1
  codes text not null check (codes ~ '^([1-9]( [1-9])*)?$'),
  saved_at timestamptz not null,
  primary key (tenant_id, record_id),
  foreign key (tenant_id, record_id) references record.record on delete cascade
);
call base.protect('observation.questions');
