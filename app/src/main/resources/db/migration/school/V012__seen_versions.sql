-- Two people may open the same person's page; who saves second is told, and must look again. Counted by the database, so
-- that an import or a program moves it on too.
alter table school.person add column version int not null default 0;
create function school.count_version() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  return new;
end $$;
create trigger person_version before update on school.person
  for each row when ((old.name, old.employee_no, old.serving_since, old.phone, old.email)
                     is distinct from (new.name, new.employee_no, new.serving_since, new.phone, new.email))
  execute function school.count_version();
