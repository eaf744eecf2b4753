-- Whether a credit's attributes fit a filter: for each attribute of the filter the credit carries one of its values.
create function duty.fits(filter jsonb, attributes jsonb) returns boolean language sql immutable parallel safe
  as $$ select not exists (
    select from jsonb_each(filter) f where not coalesce(jsonb_exists(f.value, attributes ->> f.key), false)) $$;

-- 缓 puts off, 免 lets off; both say that nothing is owed. The key keeps an excuse with its window when the
-- calendar or the term moves the window's days; an excuse for days alone (from–to) has none.
alter table duty.excuse
  add column kind text not null default '缓' check (kind in ('缓', '免')),
  add column window_key text;

-- Who a requirement of the shape "after each …" is asked of, and on which days: so that posting a credit finds the
-- duties it opens without looking at anybody else.
create table duty.event_bearer (
  tenant_id uuid not null,
  requirement_id uuid not null,
  bearer_id uuid not null,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  primary key (tenant_id, bearer_id, requirement_id, first_day),
  foreign key (tenant_id, requirement_id) references duty.requirement
);
create index event_bearer_requirement on duty.event_bearer (tenant_id, requirement_id);
call base.protect('duty.event_bearer');

create index requirement_active on duty.requirement (tenant_id, term_id) where state = 'ACTIVE';
create index duty_requirement on duty.duty (tenant_id, requirement_id, person_id);
