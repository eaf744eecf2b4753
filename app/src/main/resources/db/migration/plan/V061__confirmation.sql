-- The layout of the source, so that it can be shown as it was written.
alter table plan.plan add column source_blocks jsonb not null default '[]';
-- who changed it last: only somebody else's change stands in the way of a save
alter table plan.plan add column edited_by uuid;
alter table plan.plan add foreign key (tenant_id, edited_by) references school.person;

-- which goal it serves; chosen by people, never guessed
alter table plan.item add column goal_id uuid;
alter table plan.item add foreign key (tenant_id, goal_id) references plan.item;
alter table plan.item add column deleted_at timestamptz;

-- What the reading left open: one question, a few answers, one of them filled in until somebody looks.
create table plan.question (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  -- null: about the whole plan
  item_id uuid,
  seq int not null,
  title text not null check (title <> ''),
  note text not null default '',
  options jsonb not null check (jsonb_array_length(options) > 1),
  chosen int not null default 0 check (chosen >= 0),
  answered_by uuid,
  answered_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, plan_id) references plan.plan,
  foreign key (tenant_id, item_id) references plan.item,
  foreign key (tenant_id, answered_by) references school.person,
  check ((answered_by is null) = (answered_at is null))
);
create index question_plan on plan.question (tenant_id, plan_id, seq);
call base.protect('plan.question');

-- 意见 and 回复 of a review, on one item or on the whole.
create table plan.comment (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  item_id uuid,
  replies_to uuid,
  written_by uuid not null,
  written_at timestamptz not null,
  text text not null check (length(text) between 1 and 2000),
  primary key (tenant_id, id),
  foreign key (tenant_id, plan_id) references plan.plan,
  foreign key (tenant_id, item_id) references plan.item,
  foreign key (tenant_id, replies_to) references plan.comment,
  foreign key (tenant_id, written_by) references school.person
);
create index comment_plan on plan.comment (tenant_id, plan_id, written_at);
call base.protect('plan.comment', 'select, insert');
