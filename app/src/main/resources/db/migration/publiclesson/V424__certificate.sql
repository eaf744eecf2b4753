-- 开课证明: what is printed, as it was printed.
create table publiclesson.certificate (
  tenant_id uuid not null,
  number text not null,
  lesson_id uuid not null,
  record_id uuid not null,
  name text not null,
  topic text not null,
  kind text not null,
  level text not null,
  held_on date not null,
  unit text not null,
  issued_on date not null,
  issued_by uuid not null,
  revoked_on date,
  primary key (tenant_id, number),
  unique (number),
  foreign key (tenant_id, lesson_id) references publiclesson.lesson,
  foreign key (tenant_id, record_id) references record.record,
  foreign key (tenant_id, issued_by) references school.person
);
create unique index certificate_valid on publiclesson.certificate (tenant_id, lesson_id) where revoked_on is null;
call base.protect('publiclesson.certificate', 'select, insert, update');

-- Whoever checks a certificate has no tenant, and sees what is printed on it and nothing else. It holds while nobody took it
-- back and the record it proves still counts.
create function publiclesson.certificate_of(asked text)
  returns table (number text, name text, topic text, kind text, level text, held_on date, unit text, issued_on date, valid boolean)
  language sql stable security definer set search_path = publiclesson, record, pg_temp
  as $$
    select c.number, c.name, c.topic, c.kind, c.level, c.held_on, c.unit, c.issued_on,
      c.revoked_on is null and exists (
        select from record.credit k where k.tenant_id = c.tenant_id and k.record_id = c.record_id and k.reverses is null
        and not exists (select from record.credit r where r.tenant_id = k.tenant_id and r.reverses = k.id))
    from publiclesson.certificate c where c.number = asked
  $$;
revoke all on function publiclesson.certificate_of(text) from public;
grant execute on function publiclesson.certificate_of(text) to qinglan_app;
