-- What was dealt with is found by its address, among the unread only: few, however long the list has become.
create index notice_unread_link on notice.notice (tenant_id, link) where read_at is null;
