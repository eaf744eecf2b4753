package org.qinglan.publiclesson.practice;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.notice.Notice;
import org.qinglan.notice.Notices;
import org.qinglan.publiclesson.Declaring;
import org.qinglan.publiclesson.Said;
import org.qinglan.school.Absences;
import org.qinglan.school.People;
import org.qinglan.school.Person;
import org.qinglan.school.Terms;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.NoSuch;
import org.qinglan.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 排练兵课: the rotation proposes a month's turns, the lead swaps and accepts them, and they become lessons. */
@Service
public class Rostering {
    private static final int MOST = 12;
    private final Practices practices;
    private final Declaring declaring;
    private final People people;
    private final Absences absences;
    private final Terms terms;
    private final Units units;
    private final Notices notices;
    private final Audit audit;

    Rostering(
            Practices practices,
            Declaring declaring,
            People people,
            Absences absences,
            Terms terms,
            Units units,
            Notices notices,
            Audit audit) {
        this.practices = practices;
        this.declaring = declaring;
        this.people = people;
        this.absences = absences;
        this.terms = terms;
        this.units = units;
        this.notices = notices;
        this.audit = audit;
    }

    /** Proposes the turns of a month. */
    @Transactional
    public Decision<Practice, Refusal> propose(Actor me, UUID unitId, YearMonth month, int count, String theme) {
        var unit = led(me, unitId);
        if (month.isBefore(YearMonth.from(me.today()))) return new Refused<>(PracticeRefusal.PAST);
        if (!hasLessons(month)) return new Refused<>(PracticeRefusal.NO_TERM);
        if (count < 1 || count > MOST) return new Refused<>(PracticeRefusal.NOT_SO_MANY);
        if (practices.of(unitId).stream().anyMatch(p -> p.month().equals(month.atDay(1))))
            return new Refused<>(PracticeRefusal.ALREADY);
        var turns = rotation(unit, month.atDay(1)).turns(count);
        if (turns.isEmpty()) return new Refused<>(PracticeRefusal.NOBODY);
        return new Done<>(get(practices.insert(me, unitId, month.atDay(1), theme.strip(), turns)));
    }

    /** Whether some day of a month lies in a term. */
    boolean hasLessons(YearMonth month) {
        return terms.all().stream()
                .anyMatch(t -> !t.firstDay().isAfter(month.atEndOfMonth())
                        && !t.lastDay().isBefore(month.atDay(1)));
    }

    /** Gives a turn to somebody else, as long as that keeps things fair. */
    @Transactional
    public Decision<Practice, Refusal> swap(Actor me, UUID id, int seq, UUID instead) {
        var practice = get(id);
        var unit = led(me, practice.unitId());
        if (practice.accepted()) return new Refused<>(PracticeRefusal.ACCEPTED);
        var turn = practice.turns().stream()
                .filter(t -> t.seq() == seq)
                .findFirst()
                .orElseThrow(() -> new NoSuch("名单里的人"));
        var why = rotation(unit, practice.month()).objection(turn.personId(), instead, practice.people());
        if (why.isPresent()) return new Refused<>(new Said(why.get()));
        practices.give(id, seq, instead, "和" + turn.name() + "换的；下次先轮到" + turn.name());
        return new Done<>(get(id));
    }

    /** Makes lessons of the turns and tells their teachers. */
    @Transactional
    public Decision<Practice, Refusal> accept(Actor me, UUID id) {
        var practice = get(id);
        var unit = led(me, practice.unitId());
        if (!practices.accept(id)) return new Refused<>(PracticeRefusal.ACCEPTED);
        var school = units.schoolOf(unit).orElseThrow(() -> new Forbidden("练兵课由学校里的组来排。"));
        var from = practice.month().isBefore(me.today()) ? me.today() : practice.month();
        var term = terms.at(from).orElseThrow(() -> new NoSuch("学期"));
        for (var turn : practice.turns()) {
            int week = Math.clamp(term.weekOf(from) + turn.seq() - 1L, 1, term.weeks());
            var lesson = declaring.byTurn(people.get(turn.personId()), unit, school, term, practice.theme(), week);
            practices.made(id, turn.seq(), lesson.id());
            notices.send(
                    List.of(turn.personId()),
                    Notice.Kind.RECORD,
                    practice.monthName() + "的练兵课轮到您，请写上课题、挑好时间。",
                    lesson.href() + "/schedule");
        }
        audit.note(me, "定下练兵课", "单位", unit.id(), null, practice.month());
        return new Done<>(get(id));
    }

    /** Throws a proposal away. */
    @Transactional
    public void drop(Actor me, UUID id) {
        led(me, get(id).unitId());
        practices.drop(id);
    }

    /** The rotation of a group as it stands before a month. */
    Rotation rotation(Unit unit, LocalDate month) {
        var given = practices.given(unit.id(), month, schoolYear(month));
        var nobody = new Practices.Given(null, 0);
        return new Rotation(people.within(unit.id(), month).stream()
                .map(p -> {
                    var before = given.getOrDefault(p.id(), nobody);
                    return new Rotation.Member(p.id(), p.name(), before.last(), before.times(), isAway(p, month));
                })
                .toList());
    }

    /** Away for at least half of the month's weekdays. */
    private boolean isAway(Person person, LocalDate month) {
        var days = month.datesUntil(month.plusMonths(1))
                .filter(d -> d.getDayOfWeek().getValue() <= 5)
                .toList();
        var away = absences.of(person.id());
        long gone = days.stream()
                .filter(d -> away.stream().anyMatch(a -> a.covers(d)))
                .count();
        return gone * 2 >= days.size();
    }

    private static LocalDate schoolYear(LocalDate month) {
        return LocalDate.of(month.getMonthValue() >= 8 ? month.getYear() : month.getYear() - 1, 8, 1);
    }

    private Practice get(UUID id) {
        return practices.find(id).orElseThrow(() -> new NoSuch("练兵课名单"));
    }

    private Unit led(Actor me, UUID unitId) {
        var unit = units.get(unitId);
        boolean leads = units.schoolOf(unit)
                .filter(school -> me.leadsWithin(school, unit))
                .isPresent();
        if (!leads) throw new Forbidden("练兵课由带这个组的人来排。");
        return unit;
    }
}
