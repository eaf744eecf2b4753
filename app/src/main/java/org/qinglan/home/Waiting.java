package org.qinglan.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qinglan.access.Actor;
import org.qinglan.duty.DutyProgress;
import org.qinglan.duty.DutyProgress.Owing;
import org.qinglan.record.Reviews;
import org.qinglan.school.Post;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What waits for a leader: who of the group owes something, what is to be reviewed. */
@Component
class Waiting {
    private final DutyProgress duties;
    private final Reviews reviews;
    private final Units units;
    private final List<WaitingItems> others;

    Waiting(DutyProgress duties, Reviews reviews, Units units, ObjectProvider<WaitingItems> others) {
        this.reviews = reviews;
        this.units = units;
        this.duties = duties;
        this.others = others.orderedStream().toList();
    }

    List<WeekItem> of(Actor me) {
        var items = new ArrayList<WeekItem>();
        for (var unit : led(me)) {
            long people = duties.owingWithin(unit.id(), me.today()).stream()
                    .map(Owing::personId)
                    .distinct()
                    .count();
            if (people > 0) items.add(owing(unit, people));
        }
        toReview(me).ifPresent(items::add);
        others.forEach(room -> items.addAll(room.waiting(me)));
        // whatever waits for somebody is as urgent as today
        return items.stream()
                .map(item -> item.due() == null ? item.due(me.today()) : item)
                .toList();
    }

    /** One line, however much there is. */
    private Optional<WeekItem> toReview(Actor me) {
        var waiting = reviews.of(me);
        if (waiting.isEmpty()) return Optional.empty();
        var first = waiting.getFirst();
        long late = waiting.stream().filter(w -> w.isLate(me.today())).count();
        var what = first.what();
        String sub = what.owner() + "的" + what.kind()
                + (waiting.size() > 1 ? "等" : "")
                + (first.insteadOf() == null ? "" : "，代" + first.insteadOf() + "审")
                + (late > 0 ? "，" + late + " 份过了时限" : "");
        String href = waiting.size() == 1 ? what.href() : "/records/review";
        return Optional.of(WeekItem.plain("等您审的", sub, new WeekItem.Act("去看", href))
                .tagged(waiting.size() + " 份", late > 0 ? "owe" : "due")
                .due(first.dueBy()));
    }

    private static WeekItem owing(Unit unit, long people) {
        return WeekItem.plain(
                        unit.name() + "欠交",
                        "到今天该完没完的，点开看是谁、差什么",
                        new WeekItem.Act("看台账", "/ledger?unit=" + unit.id() + "&owing=true"))
                .tagged(people + " 人", "owe");
    }

    /**
     * The units somebody leads that lie within a school, none below another: figures above schools have their own pages.
     * Who leads an office leads for the unit that the office acts for.
     */
    List<Unit> led(Actor me) {
        var all = me.posts().stream()
                .filter(post -> post.role().leads() && !isAboveSchools(post.unit()))
                .map(Post::unit)
                .map(unit -> unit.actsFor().equals(unit.id()) ? unit : units.get(unit.actsFor()))
                .distinct()
                .toList();
        return all.stream()
                .filter(u -> all.stream().noneMatch(other -> !other.equals(u) && u.isWithin(other.id())))
                .toList();
    }

    static boolean isAboveSchools(Unit unit) {
        return switch (unit.kind()) {
            case EDUCATION_BUREAU, DISTRICT, EDUCATION_GROUP, TEACHING_RESEARCH_OFFICE -> true;
            default -> false;
        };
    }
}
