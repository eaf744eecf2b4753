package org.qinglan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qinglan.school.Subject;

class DemoTimetableTest {
    private final Map<Subject, List<UUID>> teachers = Stream.of(Subject.CHINESE, Subject.MATHEMATICS, Subject.MUSIC)
            .collect(Collectors.toMap(
                    s -> s,
                    s -> Stream.generate(UUID::randomUUID)
                            .limit(s == Subject.MUSIC ? 1 : 4)
                            .toList()));
    private final List<DemoTimetable.Lesson> lessons = new DemoTimetable()
            .arrange(8, Map.of(Subject.CHINESE, 7, Subject.MATHEMATICS, 5, Subject.MUSIC, 2), teachers);

    @Test
    void nobody_and_no_class_is_in_two_places() {
        var seen = new HashSet<String>();
        for (var lesson : lessons) {
            String at = lesson.weekday() + "/" + lesson.period();
            assertThat(seen.add("class " + lesson.classIndex() + " " + at)).isTrue();
            assertThat(seen.add("teacher " + lesson.teacher() + " " + at)).isTrue();
        }
    }

    @Test
    void every_class_gets_its_lessons() {
        assertThat(lessons).hasSize(8 * (7 + 5 + 2));
        assertThat(lessons.stream().filter(l -> l.classIndex() == 3 && l.subject() == Subject.MATHEMATICS))
                .hasSize(5);
    }
}
