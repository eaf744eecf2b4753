package org.qinglan.mentoring.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.mentoring.Oversight;
import org.qinglan.notice.Notice;
import org.qinglan.notice.Notices;
import org.qinglan.plan.Partners;
import org.qinglan.plan.PlanItem.Named;
import org.qinglan.school.People;
import org.qinglan.school.Person;
import org.qinglan.school.Term;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 伙伴组: made by the leader or taken from the plan; each teacher declares at least one. */
@Service
public class Partnering {
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[、，,；;\\s]+");
    private static final int SHORTEST = 2;
    private static final int LONGEST = 60;
    private final PartnerGroups groups;
    private final Partners plans;
    private final People people;
    private final Units units;
    private final Oversight oversight;
    private final Notices notices;
    private final Audit audit;

    Partnering(
            PartnerGroups groups,
            Partners plans,
            People people,
            Units units,
            Oversight oversight,
            Notices notices,
            Audit audit) {
        this.groups = groups;
        this.plans = plans;
        this.people = people;
        this.units = units;
        this.oversight = oversight;
        this.notices = notices;
        this.audit = audit;
    }

    /**
     * A new theme of the unit in a term.
     *
     * @param mentors names or numbers, parted by 、
     * @param everybody all of the unit are members
     */
    @Transactional
    public Decision<PartnerGroup, PartnerRefusal> add(
            Actor me, Unit unit, Term term, String typedTheme, String mentors, boolean everybody) {
        mustLead(me, unit);
        String theme = typedTheme.strip();
        if (theme.length() < SHORTEST || theme.length() > LONGEST) return new Refused<>(PartnerRefusal.THEME);
        var found = new ArrayList<UUID>();
        for (String name : BETWEEN_NAMES.split(mentors)) {
            if (name.isBlank()) continue;
            var called = here(unit, people.meant(name, me.today()), me);
            if (called.size() != 1)
                return new Refused<>(new PartnerRefusal(
                        called.isEmpty()
                                ? "没有找到“" + name + "”，请写姓名或工号。"
                                : "叫“" + name + "”的有 " + called.size() + " 人，请写成“姓名（组名）”，或者写工号。"));
            found.add(called.getFirst().id());
        }
        if (found.isEmpty()) return new Refused<>(PartnerRefusal.NO_MENTOR);
        var made = groups.add(unit.id(), term.id(), theme, everybody, me.personId());
        if (made.isEmpty()) return new Refused<>(PartnerRefusal.TWICE);
        groups.join(made.get(), found, true, false);
        audit.note(me, "加伙伴组", "单位", unit.id(), null, theme);
        return new Done<>(groups.get(made.get()));
    }

    /** Those of the same name in the same school go before those elsewhere. */
    private List<Person> here(Unit unit, List<Person> called, Actor me) {
        if (called.size() < 2) return called;
        var school = units.schoolOf(unit);
        var near = called.stream()
                .filter(p -> school.isPresent()
                        && people.posts(p.id(), me.today()).stream()
                                .anyMatch(post ->
                                        post.unit().isWithin(school.get().id())))
                .toList();
        return near.isEmpty() ? called : near;
    }

    /** The groups the unit's published plans assign and that are not there yet. */
    @Transactional
    Decision<Integer, PartnerRefusal> fromPlan(Actor me, Unit unit, Term term) {
        mustLead(me, unit);
        int fresh = 0;
        for (var one : plans.of(unit, term)) {
            String theme = one.theme().length() > LONGEST ? one.theme().substring(0, LONGEST) : one.theme();
            if (theme.length() < SHORTEST) continue;
            var made = groups.add(unit.id(), term.id(), theme, one.inWords().contains("全体"), me.personId());
            if (made.isEmpty()) continue;
            groups.join(made.get(), ids(one.mentors()), true, false);
            groups.join(made.get(), ids(one.members()), false, false);
            fresh++;
        }
        if (fresh == 0) return new Refused<>(PartnerRefusal.NO_PLAN);
        audit.note(me, "从计划带来伙伴组", "单位", unit.id(), null, fresh);
        return new Done<>(fresh);
    }

    private static List<UUID> ids(List<Named> named) {
        return named.stream().flatMap(n -> Stream.ofNullable(n.personId())).toList();
    }

    /** Somebody of the unit declares that she takes part. */
    @Transactional
    public void join(Actor me, UUID groupId) {
        var group = groups.get(groupId);
        if (!me.belongsTo(units.get(group.unitId()))) throw new Forbidden("这是别的组的伙伴组。");
        groups.join(groupId, List.of(me.personId()), false, true);
        audit.note(me, "报伙伴组", "伙伴组", groupId, null, null);
    }

    @Transactional
    Decision<PartnerGroup, PartnerRefusal> leave(Actor me, UUID groupId) {
        var group = groups.get(groupId);
        if (!groups.leave(groupId, me.personId())) return new Refused<>(PartnerRefusal.NAMED);
        audit.note(me, "退出伙伴组", "伙伴组", groupId, null, null);
        return new Done<>(group);
    }

    @Transactional
    void remove(Actor me, UUID groupId) {
        var group = groups.get(groupId);
        mustLead(me, units.get(group.unitId()));
        groups.remove(groupId);
        audit.note(me, "删伙伴组", "单位", group.unitId(), group.theme(), null);
    }

    /**
     * 每人至少一项: whoever neither guides nor takes part in any group by name. 全体 alone does not count: nobody declared it.
     */
    List<Person> undeclared(Unit unit, Actor me, List<PartnerGroup> all) {
        Set<UUID> named = all.stream()
                .flatMap(g -> g.partners().stream())
                .map(PartnerGroup.Partner::personId)
                .collect(Collectors.toSet());
        return people.within(unit.id(), me.today()).stream()
                .filter(p -> !named.contains(p.id()))
                .toList();
    }

    /** Tells whoever has not declared; the answer is how many. */
    @Transactional
    Decision<Integer, PartnerRefusal> remind(Actor me, Unit unit, Term term) {
        mustLead(me, unit);
        var missing = undeclared(unit, me, groups.of(unit.id(), term.id())).stream()
                .map(Person::id)
                .toList();
        if (missing.isEmpty()) return new Refused<>(PartnerRefusal.ALL_DECLARED);
        notices.send(
                missing,
                Notice.Kind.REMINDER,
                unit.name() + "的“师徒·伙伴”每人至少报一项，您还没有报。",
                "/mentoring/partners?unit=" + unit.id());
        audit.note(me, "提醒报伙伴组", "单位", unit.id(), null, missing.size());
        return new Done<>(missing.size());
    }

    private void mustLead(Actor me, Unit unit) {
        if (!oversight.leads(me, unit)) throw new Forbidden("伙伴组由本校带这个组的人来定。");
    }
}
