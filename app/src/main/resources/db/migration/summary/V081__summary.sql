create schema summary;
grant usage on schema summary to qinglan_app;

-- What somebody wrote about one item of a plan, or under one of the two headings at the end; kept as typed.
create table summary.paragraph (
  tenant_id uuid not null,
  plan_id uuid not null,
  -- the item's id, or PROBLEMS (存在的问题), NEXT (下学期打算)
  place text not null,
  item_id uuid,
  -- null: as drafted from the figures
  text text,
  -- why it was not finished and what becomes of it
  reason text not null default '',
  disposition text check (disposition in ('CARRY_OVER', 'DROP', 'MERGE')),
  -- grows with each save so that two editors notice each other
  version int not null default 1,
  edited_by uuid not null,
  edited_at timestamptz not null,
  primary key (tenant_id, plan_id, place),
  foreign key (tenant_id, plan_id) references plan.plan,
  foreign key (tenant_id, item_id) references plan.item,
  foreign key (tenant_id, edited_by) references school.person,
  check (case when item_id is null then place in ('PROBLEMS', 'NEXT') else place = item_id::text end)
);
call base.protect('summary.paragraph');

-- The summary as it was accepted: figures of a closed term do not move any more.
create table summary.snapshot (
  tenant_id uuid not null,
  plan_id uuid not null,
  content jsonb not null,
  frozen_at timestamptz not null,
  primary key (tenant_id, plan_id),
  foreign key (tenant_id, plan_id) references plan.plan
);
call base.protect('summary.snapshot', 'select, insert');
