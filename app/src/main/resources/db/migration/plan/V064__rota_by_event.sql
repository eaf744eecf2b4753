-- 轮值 by event: the word that a dated task of the plan has in it, so that each such task is one turn; null: by week.
alter table plan.rota add column event_word text check (event_word <> '');
