-- 往上报: a lesson of a level above the school, as the school sent it, and what was answered.
create table publiclesson.upward (
  tenant_id uuid not null,
  id uuid not null,
  lesson_id uuid not null,
  -- to whom: the education group, the district or the bureau
  unit_id uuid not null,
  state text not null check (state in ('WAITING', 'ASKED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
  sent_by uuid not null,
  sent_at timestamptz not null,
  -- the last day for an answer; after it the school waits no longer
  due_on date not null,
  -- the reason or the question
  answer text not null default '' check (length(answer) <= 200),
  answered_by uuid,
  answered_at timestamptz,
  -- what the school says to the question
  reply text not null default '' check (length(reply) <= 200),
  primary key (tenant_id, id),
  foreign key (tenant_id, lesson_id) references publiclesson.lesson,
  foreign key (tenant_id, unit_id) references school.unit,
  foreign key (tenant_id, sent_by) references school.person,
  foreign key (tenant_id, answered_by) references school.person,
  -- nobody is turned down or asked without words
  check (state not in ('DECLINED', 'ASKED') or length(answer) >= 2),
  check ((answered_by is null) = (answered_at is null)),
  check (state in ('WAITING', 'WITHDRAWN') or answered_by is not null)
);
create unique index upward_once on publiclesson.upward (tenant_id, lesson_id) where state in ('WAITING', 'ASKED', 'ACCEPTED');
create index upward_lesson on publiclesson.upward (tenant_id, lesson_id, sent_at);
create index upward_unit on publiclesson.upward (tenant_id, unit_id, state, due_on);
call base.protect('publiclesson.upward', 'select, insert, update');
