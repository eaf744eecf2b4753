package org.qinglan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PlanJsonTest {
    @Test
    void every_key_is_there_even_where_the_text_says_nothing() {
        var json = JsonMapper.builder().build().readTree(PlanJson.write(Read.plan("一句话。")));
        assertThat(json.propertyNames())
                .contains(
                        "title",
                        "organization",
                        "unit",
                        "level",
                        "term",
                        "goals",
                        "tasks",
                        "requirements",
                        "assignments");
        assertThat(json.path("title").isNull()).isTrue();
        assertThat(json.path("term").propertyNames()).containsExactlyInAnyOrder("schoolYear", "semester", "from", "to");
        assertThat(json.path("tasks").isArray()).isTrue();
    }

    @Test
    void numbers_dates_and_words_have_the_forms_of_the_shared_answers() {
        var json = JsonMapper.builder()
                .build()
                .readTree(PlanJson.write(Read.plan("一、安排\n3月\n1、上交论文（3月20日前），每组每两周研讨1次，主讲：邹燕")));
        var task = json.path("tasks").get(0);
        assertThat(task.path("due").asString()).isEqualTo("03-20");
        assertThat(task.path("span").path("from").asInt()).isPositive();
        var found = json.path("requirements").get(json.path("requirements").size() - 1);
        assertThat(found.path("count").path("min").asDouble()).isEqualTo(0.5);
        assertThat(found.path("period").asString()).isEqualTo("week");
        assertThat(found.path("action").asString()).isEqualTo("activity");
    }
}
