-- Whoever looks at the clock has no tenant until he knows where an agreement waits for the school.
create function mentoring.tenants_with_reviews() returns setof uuid
  language sql stable security definer set search_path = mentoring, pg_temp
  as $$ select distinct tenant_id from mentoring.pairing where state in ('AGREED', 'ASSESSING') $$;
revoke all on function mentoring.tenants_with_reviews() from public;
grant execute on function mentoring.tenants_with_reviews() to qinglan_app;
