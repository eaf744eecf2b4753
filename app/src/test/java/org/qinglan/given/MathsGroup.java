package org.qinglan.given;

import java.time.LocalDate;
import org.qinglan.access.Actor;
import org.qinglan.school.Role;

/** The mathematics group with its leader and one teacher of the third grade; make it within the tenant. */
public record MathsGroup(Actor leader, Actor teacher) {
    public static MathsGroup of(City city, City.Built home, LocalDate today) {
        return new MathsGroup(
                city.actor(city.person("周敏之", home.maths(), Role.SUBJECT_GROUP_LEADER), today),
                city.actor(city.person("罗心怡", home.mathsGrade3(), Role.TEACHER), today));
    }
}
