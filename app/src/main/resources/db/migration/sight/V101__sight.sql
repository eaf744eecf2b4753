create schema sight;
grant usage on schema sight to qinglan_app;

-- 一条线: an item of a plan answers an item of a plan above. Many to many.
create table sight.link (
  tenant_id uuid not null references base.tenant,
  lower_id uuid not null,
  upper_id uuid not null,
  lower_plan uuid not null,
  upper_plan uuid not null,
  -- a rejected pair stays, so that it is not proposed again
  state text not null check (state in ('PROPOSED', 'ACCEPTED', 'REJECTED')),
  -- how alike the program found them; null for what somebody linked by hand
  score real check (score between 0 and 1),
  decided_by uuid,
  decided_at timestamptz,
  primary key (tenant_id, lower_id, upper_id),
  foreign key (tenant_id, lower_id) references plan.item,
  foreign key (tenant_id, upper_id) references plan.item,
  foreign key (tenant_id, lower_plan) references plan.plan,
  foreign key (tenant_id, upper_plan) references plan.plan,
  foreign key (tenant_id, decided_by) references school.person,
  check (lower_id <> upper_id),
  check (lower_plan <> upper_plan),
  check ((state = 'PROPOSED') = (decided_by is null)),
  check ((decided_by is null) = (decided_at is null)),
  check (state <> 'PROPOSED' or score is not null)
);
create index link_upper on sight.link (tenant_id, upper_id, state);
create index link_lower_plan on sight.link (tenant_id, lower_plan, state);
create index link_upper_plan on sight.link (tenant_id, upper_plan, state);
call base.protect('sight.link');

-- How high a unit stands: an office or an overlay between what it belongs to and what lies below that.
-- Every link leads to something strictly higher, so links never run in a circle.
create function sight.height(line uuid[], kind text, across boolean) returns int language sql immutable parallel safe
  as $$ select case when across or kind in ('ACADEMIC_AFFAIRS_OFFICE', 'RESEARCH_AFFAIRS_OFFICE',
          'SCHOOL_ADMINISTRATION', 'TEACHING_RESEARCH_OFFICE') then 2 * cardinality(line) - 1
        else 2 * cardinality(line) end $$;

-- Whether plans of one unit answer those of another: the upper one stands higher, and the lower one lies within it, or
-- within what the office or overlay belongs to.
create function sight.answers(lower_unit uuid, upper_unit uuid) returns boolean language sql stable
  as $$ select sight.height(u.line, u.kind, u.overlay) < sight.height(l.line, l.kind, l.overlay)
          and (l.line @> array[u.id]
            or (sight.height(u.line, u.kind, u.overlay) % 2 = 1 and u.parent_id is not null and l.line @> array[u.parent_id]))
        from school.unit l join school.unit u on u.tenant_id = l.tenant_id
        where l.id = lower_unit and u.id = upper_unit $$;

create function sight.check_link() returns trigger language plpgsql as $$
begin
  if not exists (
    select from plan.item li
    join plan.plan lp on lp.tenant_id = li.tenant_id and lp.id = li.plan_id
    join plan.item ui on ui.tenant_id = li.tenant_id and ui.id = new.upper_id
    join plan.plan up on up.tenant_id = ui.tenant_id and up.id = ui.plan_id
    where li.tenant_id = new.tenant_id and li.id = new.lower_id and lp.id = new.lower_plan and up.id = new.upper_plan
      and sight.answers(lp.unit_id, up.unit_id))
  then raise exception 'an item answers only items of plans above its own' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger link_leads_upward before insert or update of lower_id, upper_id, lower_plan, upper_plan on sight.link
  for each row execute function sight.check_link();

-- Plans whose proposals are to be looked for; a row is taken out in the transaction that writes them.
create table sight.to_compare (
  tenant_id uuid not null references base.tenant,
  plan_id uuid not null,
  asked_at timestamptz not null,
  primary key (tenant_id, plan_id),
  foreign key (tenant_id, plan_id) references plan.plan
);
call base.protect('sight.to_compare');

create function sight.tenants_to_compare() returns setof uuid
  language sql stable security definer set search_path = sight, pg_temp
  as $$ select distinct tenant_id from sight.to_compare $$;
revoke all on function sight.tenants_to_compare() from public;
grant execute on function sight.tenants_to_compare() to qinglan_app;
