package org.qinglan.publiclesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qinglan.given.Caller.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

class TagCountsTest extends LessonCase {
    @Autowired
    MockMvc mvc;

    @Autowired
    Declaring declaring;

    @Autowired
    Tags tags;

    @Test
    void a_figure_counts_the_approved_lessons_of_a_group_and_opens_exactly_them() throws Exception {
        tags.add(at.city.school().id(), "数字化");
        var tag = tags.of(at.city.school().id()).getFirst().id();
        lesson(at.teacher, "平均数", List.of(tag), true);
        lesson(at.teacher, "周长", List.of(tag), true);
        lesson(at.teacher, "面积", List.of(), true);
        lesson(at.teacher, "还没同意的", List.of(tag), false);
        scope.close();
        var page = Jsoup.parse(body("/public-lessons/tags", at.other));
        var figure = page.select("tbody a").first();
        assertThat(figure.text()).isEqualTo("2 节");
        assertThat(page.select("tbody tr").first().select("th").text()).isEqualTo("三年级数学备课组");
        var list = Jsoup.parse(body(figure.attr("href"), at.leader));
        assertThat(list.select(".list b a").eachText()).containsExactlyInAnyOrder("《平均数》", "《周长》");
        scope = Tenancy.enter(at.city.tenantId());
    }

    private void lesson(Actor me, String topic, List<UUID> tagged, boolean approved) {
        var id = Ids.next();
        declaring.save(me, id, new Declaration(topic, "", "RESEARCH", Level.TEAM, "", "三（1）班", null, tagged, 0), true);
        if (!approved) return;
        declaring.step(at.leader, id, "recommend", "");
        declaring.step(at.director, id, "approve", "");
    }

    private String body(String path, Actor me) throws Exception {
        return mvc.perform(get(path).with(as(me)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
