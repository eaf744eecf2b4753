alter table notice.notice
  -- only addresses of this server, so that a notice never leads elsewhere
  add check (link is null or (link like '/%' and link not like '//%')),
  add check (text <> '');
create index notice_unread on notice.notice (tenant_id, person_id) where read_at is null;
-- the outbox: what is read in the program needs no mail
create index notice_outbox on notice.notice (tenant_id, person_id) where mailed_at is null and read_at is null;

-- One digest for one person and half day at most: the key says so, whoever sends.
create table notice.mail (
  tenant_id uuid not null,
  person_id uuid not null,
  day date not null,
  half text not null check (half in ('AM', 'PM')),
  state text not null check (state in ('SENDING', 'SENT', 'FAILED')),
  attempts int not null default 1 check (attempts > 0),
  -- when a failed one may be tried again
  next_try timestamptz,
  error text,
  touched_at timestamptz not null,
  primary key (tenant_id, person_id, day, half),
  foreign key (tenant_id, person_id) references school.person,
  check ((state = 'FAILED') = (error is not null and next_try is not null))
);
create index mail_failed on notice.mail (tenant_id, touched_at) where state = 'FAILED';
call base.protect('notice.mail');

-- The postman has no tenant until he knows for whom there is post.
create function notice.tenants_with_post() returns setof uuid
  language sql stable security definer set search_path = notice, pg_temp
  as $$ select distinct n.tenant_id from notice.notice n join school.person p on p.tenant_id = n.tenant_id and p.id = n.person_id
        where n.mailed_at is null and n.read_at is null and p.email is not null $$;
revoke all on function notice.tenants_with_post() from public;
grant execute on function notice.tenants_with_post() to qinglan_app;
