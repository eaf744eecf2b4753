package org.qinglan.school;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
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
        IS_THE_ROOT("最上面的单位不能停用。"),
        CLOSED("刚才有人停用了这个单位，请回到名单看一看。"),
        RENAMED_MEANWHILE("刚才有人改了名称。您写的还在，和上面现在的名称对一对，还要改就再按一次。");

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
        if (!lock(parent.id())) return new Refused<>(WhyNot.CLOSED);
        if (isTaken(parent, name)) return new Refused<>(WhyNot.NAME_TAKEN);
        return announced(units.add(parent, design.kind(), name, design.subject(), null, grade, design.overlay()));
    }

    /** @param unit as the caller has seen it; where somebody else has renamed it since, nothing is changed */
    @Transactional
    public Decision<Unit, WhyNot> rename(Unit unit, String to) {
        String name = to.strip();
        if (name.isEmpty()) return new Refused<>(WhyNot.NO_NAME);
        if (unit.parentId() != null) lock(unit.parentId());
        if (!lock(unit.id())) return new Refused<>(WhyNot.CLOSED);
        String now = units.get(unit.id()).name();
        if (name.equals(now)) return new Done<>(units.get(unit.id()));
        if (!now.equals(unit.name())) return new Refused<>(WhyNot.RENAMED_MEANWHILE);
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
        if (!lock(unit.id())) return new Refused<>(WhyNot.CLOSED);
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

    /** Others who change this unit, add below it or give a post in it wait. @return whether it is still open */
    private boolean lock(UUID unitId) {
        return jdbc.sql("select valid_to is null from school.unit where id = ? for update")
                .param(unitId)
                .query(Boolean.class)
                .single();
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
