-- 接上学期: the item of an older plan that this one goes on with.
alter table plan.item add column carried_from uuid;
alter table plan.item add foreign key (tenant_id, carried_from) references plan.item;
