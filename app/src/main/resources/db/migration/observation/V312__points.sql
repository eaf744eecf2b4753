-- 要点: a note of an observation, or a file attached to it, belongs to one criterion of its rubric.
create table observation.note_point (
  tenant_id uuid not null,
  record_id uuid not null,
  -- from the note's time and words: a note that was rewritten is another note
  note_id uuid not null,
  -- lesson/1:0.2 is the third criterion of the first dimension of version 1 of the rubric
  criterion text not null check (criterion ~ '^[a-z-]+/[0-9]+:[0-9]+\.[0-9]+$'),
  primary key (tenant_id, record_id, note_id),
  foreign key (tenant_id, record_id) references record.record on delete cascade
);
call base.protect('observation.note_point');

create table observation.evidence (
  tenant_id uuid not null,
  record_id uuid not null,
  file_id uuid not null,
  criterion text not null check (criterion ~ '^[a-z-]+/[0-9]+:[0-9]+\.[0-9]+$'),
  primary key (tenant_id, record_id, file_id),
  foreign key (tenant_id, record_id, file_id) references record.attachment on delete cascade
);
call base.protect('observation.evidence');
