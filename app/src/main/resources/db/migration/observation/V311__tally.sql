-- 课堂互动: what an observer counted during a lesson, by S-T or Flanders' categories; one of each for a record.
create table observation.tally (
  tenant_id uuid not null,
  record_id uuid not null,
  method text not null check (method in ('ST', 'FLANDERS')),
  -- between two samples
  seconds int not null check (seconds between 1 and 300),
  -- in order of time, one code a word: T S, or 1 … 10
  codes text not null,
  saved_at timestamptz not null,
  primary key (tenant_id, record_id, method),
  foreign key (tenant_id, record_id) references record.record on delete cascade,
  check (codes ~ case method when 'ST' then '^([TS]( [TS])*)?$' else '^(([1-9]|10)( ([1-9]|10))*)?$' end)
);
call base.protect('observation.tally');
