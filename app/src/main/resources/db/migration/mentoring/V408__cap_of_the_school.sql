-- How many mentees a mentor may have holds wherever a pair is made, also on the roster and from a plan.
alter table mentoring.load_cap set schema school;
alter table school.load_cap rename to mentor_cap;
