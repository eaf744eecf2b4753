-- A way in for a mentor who has no account: the address carries the secret, here stands only its hash.
create unique index pairing_mentor on mentoring.pairing (tenant_id, id, mentor_id);
create table mentoring.link (
  tenant_id uuid not null references base.tenant,
  id uuid not null,
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  pairing_id uuid not null,
  person_id uuid not null,
  -- SIGN: used up by signing; GUIDE: the sheets of this pair, until it expires
  purpose text not null check (purpose in ('SIGN', 'GUIDE')),
  created_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  used_at timestamptz,
  primary key (tenant_id, id),
  -- nobody but the mentor of the pair
  foreign key (tenant_id, pairing_id, person_id) references mentoring.pairing (tenant_id, id, mentor_id),
  foreign key (tenant_id, person_id) references school.person,
  foreign key (tenant_id, created_by) references school.person,
  check (expires_at > created_at and expires_at <= created_at + interval '61 days'),
  check (purpose = 'SIGN' or used_at is null)
);
-- a lost address is replaced, not added to
create unique index link_open on mentoring.link (tenant_id, pairing_id, purpose) where revoked_at is null and used_at is null;
call base.protect('mentoring.link');

-- Whoever comes with a link has no tenant until the link says which; with the pair it ends.
create function mentoring.find_link(hash text)
  returns table (tenant_id uuid, id uuid, pairing_id uuid, person_id uuid, purpose text, expires_at timestamptz)
  language sql stable security definer set search_path = mentoring, pg_temp
  as $$ select l.tenant_id, l.id, l.pairing_id, l.person_id, l.purpose, l.expires_at
        from mentoring.link l join mentoring.pairing g on g.tenant_id = l.tenant_id and g.id = l.pairing_id
        where l.token_hash = hash and l.revoked_at is null and l.used_at is null
          and g.state not in ('GRADUATED', 'CLOSED', 'RENEWED', 'ENDED') $$;
revoke all on function mentoring.find_link(text) from public;
grant execute on function mentoring.find_link(text) to qinglan_app;

-- A word of the mentor on a sheet.
create table mentoring.remark (
  tenant_id uuid not null,
  id uuid not null,
  sheet_id uuid not null,
  person_id uuid not null,
  text text not null check (length(text) between 2 and 300),
  at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, sheet_id) references record.record,
  foreign key (tenant_id, person_id) references school.person
);
create index remark_sheet on mentoring.remark (tenant_id, sheet_id, at);
call base.protect('mentoring.remark', 'select, insert');
