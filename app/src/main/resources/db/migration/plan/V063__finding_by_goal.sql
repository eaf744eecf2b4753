-- What serves a goal, for the way down from an aim to the work.
create index item_goal on plan.item (tenant_id, goal_id) where goal_id is not null;
