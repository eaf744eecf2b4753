-- Ratings of a school's term, and the others who sat in the same lesson: found among observations only.
create index record_observation on record.record (tenant_id, school_id, occurred_on)
  where kind = 'observation' and state = 'SUBMITTED' and deleted_at is null;
create index record_observed_when on record.record (tenant_id, occurred_on, period)
  where kind = 'observation' and state = 'SUBMITTED' and deleted_at is null;
