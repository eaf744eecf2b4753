-- 法定假 of a year for which the program has no file yet, as a steward entered them for a unit and what lies below it. The
-- days themselves stand in school.calendar_day, where every calendar finds them.
create table school.holiday (
  tenant_id uuid not null,
  unit_id uuid not null,
  -- of the notice; 元旦 may begin in the year before
  year int not null check (year between 2024 and 2100),
  name text not null check (name <> ''),
  first_day date not null,
  last_day date not null check (last_day between first_day and first_day + 14),
  primary key (tenant_id, unit_id, year, first_day),
  foreign key (tenant_id, unit_id) references school.unit,
  check (extract(year from last_day) = year)
);
call base.protect('school.holiday');

create table school.holiday_workday (
  tenant_id uuid not null,
  unit_id uuid not null,
  year int not null check (year between 2024 and 2100),
  -- an adjusted workday is a Saturday or a Sunday
  day date not null check (extract(isodow from day) > 5),
  follows int check (follows between 1 and 5),
  primary key (tenant_id, unit_id, day),
  foreign key (tenant_id, unit_id) references school.unit
);
call base.protect('school.holiday_workday');
