-- 代审: who reviews for a leader who is away, from–to, both days included.
create table record.deputy (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  deputy_id uuid not null,
  first_day date not null,
  last_day date not null,
  named_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references school.person,
  foreign key (tenant_id, deputy_id) references school.person,
  check (person_id <> deputy_id),
  check (last_day >= first_day)
);
create index deputy_deputy on record.deputy (tenant_id, deputy_id, last_day);
create index deputy_person on record.deputy (tenant_id, person_id, last_day);
call base.protect('record.deputy');

-- A deputy signs with the own name; here stands for whom.
alter table record.flow_step add column on_behalf_of uuid;
alter table record.flow_step add foreign key (tenant_id, on_behalf_of) references school.person;

-- What was said about a review that takes long: once for each stage of each waiting.
create table record.review_alarm (
  tenant_id uuid not null references base.tenant,
  subject_id uuid not null,
  -- when the subject came into review
  since timestamptz not null,
  stage text not null check (stage in ('HALF', 'OVER', 'ABOVE')),
  told_at timestamptz not null,
  primary key (tenant_id, subject_id, since, stage)
);
call base.protect('record.review_alarm', 'select, insert');

create index record_in_review on record.record (tenant_id, unit_id) where state = 'IN_REVIEW';

-- Whoever looks at the clock has no tenant until he knows where somebody waits.
create function record.tenants_with_reviews() returns setof uuid
  language sql stable security definer set search_path = record, pg_temp
  as $$ select distinct tenant_id from record.record where state = 'IN_REVIEW' and deleted_at is null $$;
revoke all on function record.tenants_with_reviews() from public;
grant execute on function record.tenants_with_reviews() to qinglan_app;
