create schema access;
grant usage on schema access to qinglan_app;

create table access.account (
  tenant_id uuid not null references base.tenant,
  id uuid not null,
  person_id uuid not null,
  login text not null check (login = lower(login) and login <> ''),
  password_hash text not null,
  must_change boolean not null default true,
  failures int not null default 0,
  locked_until timestamptz,
  disabled boolean not null default false,
  changed_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (login),
  unique (tenant_id, person_id),
  foreign key (tenant_id, person_id) references school.person
);
call base.protect('access.account');

-- Before sign-in nobody has a tenant; this is the one door, and it opens one row by its exact name.
create function access.find_login(wanted text)
  returns table (tenant_id uuid, id uuid, person_id uuid, password_hash text, must_change boolean, failures int, locked_until timestamptz, disabled boolean)
  language sql stable security definer set search_path = access, pg_temp
  as $$ select a.tenant_id, a.id, a.person_id, a.password_hash, a.must_change, a.failures, a.locked_until, a.disabled
        from access.account a where a.login = lower(wanted) $$;
revoke all on function access.find_login(text) from public;
grant execute on function access.find_login(text) to qinglan_app;

-- Is there anybody at all? The set-up page exists only until there is.
create function access.nobody_yet() returns boolean language sql stable security definer set search_path = access, pg_temp
  as $$ select not exists (select from access.account) $$;
grant execute on function access.nobody_yet() to qinglan_app;

-- Who did what to what; append only (no update, no delete is granted).
create table access.audit (
  tenant_id uuid not null references base.tenant,
  id uuid not null,
  at timestamptz not null,
  account_id uuid,
  person_id uuid,
  action text not null,
  target_kind text not null,
  target_id text,
  before jsonb,
  after jsonb,
  address text,
  primary key (tenant_id, id)
);
create index audit_target on access.audit (tenant_id, target_kind, target_id, at);
create index audit_time on access.audit (tenant_id, at);
call base.protect('access.audit', 'select, insert');

-- Spring Session's own table (schema of spring-session-jdbc 4): no tenant, read only by its random id.
create table access.spring_session (
  primary_id char(36) not null primary key,
  session_id char(36) not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create index spring_session_expiry on access.spring_session (expiry_time);
create index spring_session_principal on access.spring_session (principal_name);
create table access.spring_session_attributes (
  session_primary_id char(36) not null references access.spring_session (primary_id) on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on access.spring_session, access.spring_session_attributes to qinglan_app;
