-- Plans and summaries have time limits as records have; whoever looks at the clock has no tenant until he knows where one waits.
create index plan_in_review on plan.plan (tenant_id, unit_id)
  where state in ('IN_REVIEW_OFFICE', 'IN_REVIEW_HEAD', 'SUMMARY_REVIEW');
create function plan.tenants_with_reviews() returns setof uuid
  language sql stable security definer set search_path = plan, pg_temp
  as $$ select distinct tenant_id from plan.plan
        where state in ('IN_REVIEW_OFFICE', 'IN_REVIEW_HEAD', 'SUMMARY_REVIEW') and deleted_at is null $$;
revoke all on function plan.tenants_with_reviews() from public;
grant execute on function plan.tenants_with_reviews() to qinglan_app;
