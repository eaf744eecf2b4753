package org.qinglan.reading.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanScoreTest {
    private static final String GOLD = """
            {"title": "云麓小学数学组工作计划", "organization": "云麓小学", "unit": null, "level": "group",
             "term": {"schoolYear": "2024-2025", "semester": 1, "from": null, "to": null},
             "goals": ["提高课堂效率"],
             "tasks": [{"text": "制定计划", "month": "09"}, {"text": "期中考试", "month": "2024-11", "people": ["钟晓"]}],
             "requirements": [{"text": "每人每周听课2节", "action": "observe", "count": {"min": 2, "max": 2}, "unit": "节", "period": "week", "subject": "每人"}],
             "assignments": [{"duty": "主讲", "people": ["钟晓", "白鹿"], "for": "讲座"}]}""";

    @Test
    void a_plan_compared_with_itself_is_without_fault() {
        var score = new PlanScore();
        score.add(json(GOLD), json(GOLD));
        assertThat(score.figures().values()).allSatisfy(f -> assertThat(f).isEqualTo(1.0));
    }

    @Test
    void an_empty_reading_finds_nothing() {
        var score = new PlanScore();
        score.add(json(GOLD), json("{}"));
        assertThat(score.figures().get("macro")).isZero();
    }

    @Test
    void a_wrong_period_costs_the_whole_requirement_but_not_its_text() {
        var score = new PlanScore();
        score.add(json(GOLD), json(GOLD.replace("\"week\"", "\"month\"")));
        assertThat(score.figures().get("requirements")).isEqualTo(1.0);
        assertThat(score.figures().get("requirements all-fields")).isZero();
        assertThat(score.fieldAccuracy().get("requirement period")).isZero();
    }

    @Test
    void a_missed_task_halves_the_recall_of_two() {
        var score = new PlanScore();
        score.add(json(GOLD), json(GOLD.replace("{\"text\": \"制定计划\", \"month\": \"09\"}, ", "")));
        assertThat(score.figures().get("tasks")).isCloseTo(2.0 / 3, within(1e-9));
    }

    @Test
    void a_year_the_hand_reader_left_open_is_not_held_against_the_reader() {
        var score = new PlanScore();
        score.add(json(GOLD), json(GOLD.replace("\"09\"", "\"2024-09\"")));
        assertThat(score.fieldAccuracy().get("task month")).isEqualTo(1.0);
    }

    @Test
    void duties_of_one_meaning_are_the_same() {
        var score = new PlanScore();
        score.add(json(GOLD), json(GOLD.replace("主讲", "主持人")));
        assertThat(score.figures().get("assignments")).isEqualTo(1.0);
    }

    @Test
    void who_must_is_asked_for_where_the_hand_reader_found_it() {
        var score = new PlanScore();
        score.add(json(GOLD), json(GOLD.replace("\"每人\"", "null").replace("\"unit\": null", "\"unit\": \"数学组\"")));
        assertThat(score.fieldAccuracy()).containsEntry("requirement subject", 0.0);
        assertThat(score.fieldAccuracy()).doesNotContainKeys("unit", "requirement deadline");
    }

    @Test
    void a_school_named_in_full_is_the_school() {
        var score = new PlanScore();
        score.add(json(GOLD), json(GOLD.replace("\"云麓小学\"", "\"青山区云麓小学\"")));
        assertThat(score.fieldAccuracy()).containsEntry("organization", 1.0);
    }

    @Test
    void every_stated_part_of_the_term_must_agree() {
        var score = new PlanScore();
        score.add(json(GOLD), json(GOLD.replace("\"semester\": 1", "\"semester\": 2")));
        assertThat(score.fieldAccuracy()).containsEntry("term", 0.0).containsEntry("level", 1.0);
    }

    @Test
    void another_title_is_wrong() {
        var score = new PlanScore();
        score.add(json(GOLD), json(GOLD.replace("云麓小学数学组工作计划", "工作计划")));
        assertThat(score.fieldAccuracy()).containsEntry("title", 0.0);
    }

    private static JsonNode json(String s) {
        return JsonMapper.builder().build().readTree(s);
    }
}
