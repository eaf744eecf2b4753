package org.qinglan.record.observe;

import java.util.List;
import org.qinglan.access.Actor;
import org.qinglan.record.activity.QrCode;
import org.qinglan.school.Timetable;
import org.qinglan.school.Units;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 班级码: a code on each classroom's door that opens the form of the lesson going on there. */
@Component
class ClassCodes {
    private final Timetable timetable;
    private final Units units;

    ClassCodes(Timetable timetable, Units units) {
        this.timetable = timetable;
        this.units = units;
    }

    /** One code for each class of the own school, by grade and name. */
    List<ClassCode> of(Actor me) {
        return me.homeUnit()
                .flatMap(units::schoolOf)
                .map(school -> timetable.classes(school.id()).stream()
                        .map(c -> {
                            var qr = QrCode.of(ServletUriComponentsBuilder.fromCurrentContextPath()
                                    .path(LessonPages.PATH)
                                    .queryParam("class", c.id())
                                    .queryParam("now", true)
                                    .toUriString());
                            return new ClassCode(c.name(), qr.size(), qr.path());
                        })
                        .toList())
                .orElse(List.of());
    }
}
