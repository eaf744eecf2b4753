-- 三员分立: who sets the program up may not be the one who audits that, not even one after the other on the same day.
create function access.keep_administrators_apart() returns trigger language plpgsql as $$
begin
  -- one change of a person's posts at a time, else two at once would not see each other
  perform from school.person where tenant_id = new.tenant_id and id = new.person_id for update;
  if exists (select from school.post p
             where p.tenant_id = new.tenant_id and p.person_id = new.person_id and p.id <> new.id
               and p.role in ('SYSTEM_ADMIN', 'AUDIT_OFFICER') and p.role <> new.role
               and daterange(p.valid_from, p.valid_to, '[]') && daterange(new.valid_from, new.valid_to, '[]')) then
    raise exception '系统管理员和安全审计员不能是同一个人' using errcode = '23514', constraint = 'administrators_apart';
  end if;
  return new;
end $$;
create trigger administrators_apart before insert or update on school.post
  for each row when (new.role in ('SYSTEM_ADMIN', 'AUDIT_OFFICER')) execute function access.keep_administrators_apart();
