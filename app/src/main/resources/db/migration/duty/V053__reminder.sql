-- 催办: nobody is reminded twice on one day, whoever presses the button.
create table duty.reminder (
  tenant_id uuid not null,
  person_id uuid not null,
  day date not null,
  sent_by uuid not null,
  text text not null check (text <> ''),
  sent_at timestamptz not null,
  primary key (tenant_id, person_id, day),
  foreign key (tenant_id, person_id) references school.person
);
call base.protect('duty.reminder', 'select, insert');
