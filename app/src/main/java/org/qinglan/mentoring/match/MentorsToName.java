package org.qinglan.mentoring.match;

import java.util.List;
import org.qinglan.access.Actor;
import org.qinglan.home.WeekItem;
import org.qinglan.mentoring.Oversight;
import org.qinglan.mentoring.PairItems;
import org.qinglan.school.Person;
import org.qinglan.school.Units;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who leads beginners without a mentor is to find them one. */
@Component
@Order(4)
class MentorsToName implements PairItems {
    private static final int FEW = 3;
    private final MatchHelp help;
    private final Oversight oversight;
    private final Units units;

    MentorsToName(MatchHelp help, Oversight oversight, Units units) {
        this.help = help;
        this.oversight = oversight;
        this.units = units;
    }

    @Override
    public List<WeekItem> waiting(Actor me) {
        var school = oversight.led(me).stream().findFirst().flatMap(units::schoolOf);
        var waiting = school.map(s -> help.waiting(me, s)).orElse(List.of());
        if (waiting.isEmpty()) return List.of();
        String names =
                String.join("、", waiting.stream().limit(FEW).map(Person::name).toList());
        return List.of(WeekItem.plain(
                        "新教师还没有师父",
                        names + (waiting.size() > FEW ? "等" : "") + "；看看谁合适，再拟协议",
                        new WeekItem.Act("配师父", "/mentoring/match"))
                .tagged(waiting.size() + " 位", "due"));
    }
}
