-- Whom a change of people may concern is found by the unit a selector names, or by the people it names.
create index requirement_within on duty.requirement (tenant_id, (selector ->> 'within')) where state = 'ACTIVE';
create index requirement_named on duty.requirement using gin ((selector -> 'named')) where state = 'ACTIVE';
