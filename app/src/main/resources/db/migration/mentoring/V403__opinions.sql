-- 期末考核: what the two and their leader say; nobody is let go without the mentor's and the leader's words.
alter table mentoring.pairing
  add column mentor_opinion text check (length(mentor_opinion) between 5 and 1000),
  add column mentee_opinion text check (length(mentee_opinion) between 5 and 1000),
  add column leader_opinion text check (length(leader_opinion) between 5 and 1000),
  add column leader_opinion_by uuid,
  add foreign key (tenant_id, leader_opinion_by) references school.person,
  add check ((leader_opinion is null) = (leader_opinion_by is null)),
  add constraint pairing_spoken check (state not in ('GRADUATED', 'CLOSED', 'RENEWED')
    -- those that ended before opinions were asked for stay as they are
    or (mentor_opinion is not null and leader_opinion is not null)) not valid;

-- Whoever looks at the clock has no tenant until he knows where a period ended.
create function mentoring.tenants_with_pairs() returns setof uuid
  language sql stable security definer set search_path = mentoring, pg_temp
  as $$ select distinct tenant_id from mentoring.pairing where state in ('ACTIVE', 'WARNED', 'PAUSED') $$;
revoke all on function mentoring.tenants_with_pairs() from public;
grant execute on function mentoring.tenants_with_pairs() to qinglan_app;
