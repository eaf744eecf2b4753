package org.qinglan.school;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Making, renaming and closing units; plans and records of a closed unit stay with it. */
@Service
public class Organisation {
    /** Why a unit stays as it is. */
    public enum WhyNot implements Refusal {
        NO_NAME("请写名称。"),
        NAME_TAKEN("这里已经有一个同名的，请换个名称。"),
        BAD_GRADE("年级写 1 到 12：七年级写 7，高一写 10。"),
        HAS_UNITS("它下面还有单位，请先停用下面的。"),
        HAS_PEOPLE("还有人在这里任职，请先结束他们的岗位。"),
        IS_THE_ROOT("最上面的单位不能停用。");

        private final String sentence;

        WhyNot(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    /** A unit to be made. */
    public record Design(
            UnitKind kind,
            String name,
            @Nullable Subject subject,
            @Nullable Integer grade) {
        /** 学科联合体, 名师工作室 and their like cross the tree: people of other units are members. */
        public boolean overlay() {
            return switch (kind) {
                case SUBJECT_CONSORTIUM, MASTER_TEACHER_STUDIO, PROJECT_TEAM, YOUNG_TEACHER_COMMUNITY, STUDENT_CLUB ->
                    true;
                default -> false;
            };
        }
    }

    private final JdbcClient jdbc;
    private final Units units;
    private final ApplicationEventPublisher events;

    Organisation(JdbcClient jdbc, Units units, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.units = units;
        this.events = events;
    }

    @Transactional
    public Decision<Unit, WhyNot> add(Unit parent, Design design) {
        String name = design.name().strip();
        var grade = design.grade();
        if (name.isEmpty()) return new Refused<>(WhyNot.NO_NAME);
        if (grade != null && (grade < 1 || grade > 12)) return new Refused<>(WhyNot.BAD_GRADE);
        if (isTaken(parent, name)) return new Refused<>(WhyNot.NAME_TAKEN);
        return announced(units.add(parent, design.kind(), name, design.subject(), null, grade, design.overlay()));
    }

    @Transactional
    public Decision<Unit, WhyNot> rename(Unit unit, String to) {
        String name = to.strip();
        if (name.isEmpty()) return new Refused<>(WhyNot.NO_NAME);
        if (name.equals(unit.name())) return new Done<>(unit);
        if (unit.parentId() != null && isTaken(units.get(unit.parentId()), name))
            return new Refused<>(WhyNot.NAME_TAKEN);
        jdbc.sql("update school.unit set name = ? where id = ?")
                .params(name, unit.id())
                .update();
        return announced(units.get(unit.id()));
    }

    /** Closes a unit that nobody works in; the day given is its last. */
    @Transactional
    public Decision<Unit, WhyNot> close(Unit unit, LocalDate lastDay) {
        if (unit.parentId() == null) return new Refused<>(WhyNot.IS_THE_ROOT);
        if (units.below(unit.id()).size() > 1) return new Refused<>(WhyNot.HAS_UNITS);
        boolean staffed = jdbc.sql("select exists(select from school.post where unit_id = ?"
                        + " and (valid_to is null or valid_to > ?))")
                .params(unit.id(), lastDay)
                .query(Boolean.class)
                .single();
        if (staffed) return new Refused<>(WhyNot.HAS_PEOPLE);
        jdbc.sql("update school.unit set valid_to = ? where id = ?")
                .params(lastDay, unit.id())
                .update();
        return announced(unit);
    }

    private Decision<Unit, WhyNot> announced(Unit unit) {
        events.publishEvent(new UnitsChanged(Set.of(unit.id())));
        return new Done<>(unit);
    }

    private boolean isTaken(Unit parent, String name) {
        return jdbc.sql("select exists(select from school.unit where parent_id = ? and name = ? and valid_to is null)")
                .params(parent.id(), name)
                .query(Boolean.class)
                .single();
    }
}
