create schema web;
grant usage on schema web to qinglan_app;

-- A form that was sent: pressed once more with the same content it only leads where the first press led.
create table web.press (
  tenant_id uuid not null references base.tenant,
  digest bytea not null check (length(digest) = 32),
  -- null while the first press is at work
  led_to text,
  at timestamptz not null default now(),
  primary key (tenant_id, digest)
);
create index press_at on web.press (tenant_id, at);
call base.protect('web.press');
