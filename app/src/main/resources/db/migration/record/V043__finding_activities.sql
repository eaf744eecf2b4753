-- 我的一周 asks for activities of the last days without minutes: found among activities only, not among all that a city
-- recorded on those days.
create index record_activity on record.record (tenant_id, occurred_on)
  where kind = 'activity' and state = 'SUBMITTED' and deleted_at is null;
