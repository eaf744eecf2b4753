package org.qinglan.publiclesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.home.WeekItem;
import org.springframework.beans.factory.annotation.Autowired;

class LessonItemsTest extends LessonCase {
    @Autowired
    LessonSteps steps;

    @Autowired
    LessonItems items;

    @Test
    void what_is_to_be_done_about_an_own_lesson_stands_there_and_nothing_else() {
        assertThat(lines(at.teacher)).isEmpty();
        steps.returned(at, "找规律");
        assertThat(lines(at.teacher)).containsExactly("公开课《找规律》 退回了，改好再送");
        assertThat(lines(at.leader)).isEmpty();
    }

    @Test
    void an_approved_one_asks_for_its_time_and_one_whose_day_came_whether_it_was_given() {
        var id = steps.approved(at, "平均数");
        assertThat(lines(at.teacher)).containsExactly("公开课《平均数》 定下来了，挑好时间就发通知");
        steps.set(at, id);
        assertThat(lines(at.teacher)).isEmpty();
        assertThat(lines(on(LessonScene.TUESDAY.minusDays(1)))).isEmpty();
        assertThat(lines(on(LessonScene.TUESDAY))).containsExactly("公开课《平均数》 10月20日（周二）第3节，上完了点一下才算数");
    }

    private Actor on(LocalDate day) {
        return cities.actor(at.teacherPerson, day);
    }

    private List<String> lines(Actor me) {
        return items.waiting(me).stream().map(LessonItemsTest::line).toList();
    }

    private static String line(WeekItem item) {
        return item.title() + " " + item.sub();
    }
}
