-- The upper item was moved since; nobody has said yet whether the lower one follows. The words it stood at before.
alter table sight.link add column moved_at timestamptz;
alter table sight.link add column moved_from text;
alter table sight.link add check ((moved_at is null) = (moved_from is null));
create index link_moved on sight.link (tenant_id, lower_plan) where moved_at is not null;

-- 下发: a task of a unit above sent to a unit below, and its answer.
create table sight.push (
  tenant_id uuid not null references base.tenant,
  item_id uuid not null,
  unit_id uuid not null,
  pushed_by uuid not null,
  pushed_at timestamptz not null,
  answer_by date,
  state text not null default 'OPEN' check (state in ('OPEN', 'CONFIRMED', 'ADAPTED', 'DECLINED')),
  reason text,
  -- what the unit made of it in its own plan; null while it has none
  own_item_id uuid,
  answered_by uuid,
  answered_at timestamptz,
  primary key (tenant_id, item_id, unit_id),
  foreign key (tenant_id, item_id) references plan.item,
  foreign key (tenant_id, unit_id) references school.unit,
  foreign key (tenant_id, pushed_by) references school.person,
  foreign key (tenant_id, own_item_id) references plan.item,
  foreign key (tenant_id, answered_by) references school.person,
  check ((state = 'OPEN') = (answered_by is null)),
  check ((answered_by is null) = (answered_at is null)),
  check (state <> 'DECLINED' or (length(reason) >= 2 and own_item_id is null)),
  check (state <> 'ADAPTED' or own_item_id is not null)
);
create index push_unit on sight.push (tenant_id, unit_id, state);
call base.protect('sight.push');
