-- The server works as qinglan_app, which owns nothing and cannot bypass row-level security.
do $$ begin
  if not exists (select from pg_roles where rolname = 'qinglan_app') then
    create role qinglan_app nologin nobypassrls;
  end if;
  execute format('grant qinglan_app to %I', current_user);
end $$;

create schema base;
grant usage on schema base to qinglan_app;

-- The tenant of the connection; null (and so no row at all) where nobody set it.
create function base.tenant() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('qinglan.tenant', true), '')::uuid $$;

create table base.tenant (
  id uuid primary key,
  name text not null check (name <> ''),
  level text not null check (level in ('CITY', 'DISTRICT', 'SCHOOL')),
  zone text not null default 'Asia/Shanghai',
  created_at timestamptz not null default now()
);
alter table base.tenant enable row level security;
create policy own on base.tenant using (id = base.tenant());
grant select, insert, update on base.tenant to qinglan_app;

-- Every room calls this for each of its tables: isolation and rights in one line.
create procedure base.protect(target regclass, rights text default 'select, insert, update, delete') language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('create policy own on %s using (tenant_id = base.tenant()) with check (tenant_id = base.tenant())', target);
  execute format('grant %s on %s to qinglan_app', rights, target);
end $$;
