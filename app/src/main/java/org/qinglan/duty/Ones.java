package org.qinglan.duty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.school.Term;
import org.qinglan.school.Unit;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** 五个一: several requirements that a group sets up, shows and changes as one. */
@Service
public class Ones {
    /** 一份个人规划, 一节研究课: how plans begin such an item. */
    private static final Pattern ITEM = Pattern.compile("一[份节篇次本个项堂套][^，。；]{1,60}");

    private static final Pattern CHARS = Pattern.compile("(\\d{2,5})\\s*字");
    private static final int LONGEST_TITLE = 20;

    private record Row(
            UUID id,
            String title,
            int leastChars,
            UUID requirementId,
            @Nullable UUID restId) {}

    private final JdbcClient jdbc;
    private final Requirements requirements;

    Ones(JdbcClient jdbc, Requirements requirements) {
        this.jdbc = jdbc;
        this.requirements = requirements;
    }

    /** The items in order: those kept, then those that published plans ask for and nobody has kept yet. */
    public List<One> of(Unit unit, Term term) {
        var rows = rows(unit, term);
        var ids = new HashSet<UUID>();
        rows.forEach(r -> {
            ids.add(r.requirementId());
            if (r.restId() != null) ids.add(r.restId());
        });
        var known = new HashMap<UUID, Requirement>();
        requirements.all(ids).stream().filter(r -> !r.withdrawn()).forEach(r -> known.put(r.id(), r));
        var ones = new ArrayList<One>();
        for (var row : rows) {
            var main = known.get(row.requirementId());
            if (main == null) continue;
            ones.add(new One(
                    row.id(),
                    row.title(),
                    row.leastChars(),
                    main,
                    row.restId() == null ? null : known.get(row.restId())));
        }
        ones.addAll(read(unit, term, ids));
        return List.copyOf(ones);
    }

    /**
     * Keeps the items as the form says: publishes, changes and withdraws their requirements. All of it or nothing.
     *
     * @return the items as they stand now
     */
    @Transactional
    Decision<List<One>, OneRefusal> keep(Actor actor, Unit unit, Term term, List<OneRow> rows) {
        var before =
                of(unit, term).stream().collect(Collectors.toMap(o -> o.main().id(), o -> o));
        jdbc.sql("delete from duty.one where unit_id = ? and term_id = ? and requirement_id = any(?)")
                .params(
                        unit.id(),
                        term.id(),
                        rows.stream()
                                .map(OneRow::requirement)
                                .filter(Objects::nonNull)
                                .toArray(UUID[]::new))
                .update();
        int seq = 0;
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var one = row.requirement() == null ? null : before.get(row.requirement());
            String problem = row.requirement() != null && one == null
                    ? "已经撤下了，请重新打开这一页。"
                    : row.gone() ? withdraw(actor, one) : keep(actor, unit, term, row, one, seq + 1);
            if (problem != null) {
                // nothing is half kept
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return new Refused<>(OneRefusal.of(i + 1, row.title(), problem));
            }
            if (!row.gone()) seq++;
        }
        return new Done<>(of(unit, term));
    }

    private @Nullable String keep(Actor actor, Unit unit, Term term, OneRow row, @Nullable One before, int seq) {
        if (row.problem().isPresent()) return row.problem().get();
        var old = before == null ? null : before.main();
        var spec = row.spec(unit, term, old);
        var main = old == null ? requirements.publish(spec, actor) : unchanged(old, spec, actor);
        if (main instanceof Refused<Requirement, RequirementRefusal>(var why)) return why.sentence();
        var rest = rest(actor, unit, row, spec, before == null ? null : before.rest());
        if (rest instanceof Refused<UUID, RequirementRefusal>(var why)) return why.sentence();
        jdbc.sql(
                        "insert into duty.one (tenant_id, id, unit_id, term_id, seq, title, least_chars, requirement_id, rest_id)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        Tenancy.require(),
                        before == null || before.id() == null ? Ids.next() : before.id(),
                        unit.id(),
                        term.id(),
                        seq,
                        row.title(),
                        row.leastChars(),
                        ((Done<Requirement, RequirementRefusal>) main).value().id(),
                        rest == null ? null : ((Done<UUID, RequirementRefusal>) rest).value()))
                .update();
        return null;
    }

    /** What stays as it is is not written to the audit trail as a change. */
    private Decision<Requirement, RequirementRefusal> unchanged(Requirement old, RequirementSpec spec, Actor actor) {
        return old.spec().equals(spec) ? new Done<>(old) : requirements.change(old.id(), spec, actor);
    }

    /** The voluntary one beside it: made, changed or withdrawn; null where there is none. */
    private @Nullable Decision<UUID, RequirementRefusal> rest(
            Actor actor, Unit unit, OneRow row, RequirementSpec main, @Nullable Requirement old) {
        if (row.asksTheRest()) {
            var spec = row.restOf(main, unit);
            var decision = old == null ? requirements.publish(spec, actor) : unchanged(old, spec, actor);
            return switch (decision) {
                case Done(var made) -> new Done<>(made.id());
                case Refused(var why) -> new Refused<>(why);
            };
        }
        if (old != null
                && requirements.withdraw(old.id(), actor) instanceof Refused<Requirement, RequirementRefusal>(var why))
            return new Refused<>(why);
        return null;
    }

    private @Nullable String withdraw(Actor actor, @Nullable One one) {
        if (one == null) return null;
        var rest = one.rest();
        if (rest != null
                && requirements.withdraw(rest.id(), actor) instanceof Refused<Requirement, RequirementRefusal>(var why))
            return why.sentence();
        return requirements.withdraw(one.main().id(), actor)
                        instanceof Refused<Requirement, RequirementRefusal>(var why)
                ? why.sentence()
                : null;
    }

    /** What published plans of the unit list as “五个一”, each with the voluntary rest read from the same sentence. */
    private List<One> read(Unit unit, Term term, Set<UUID> kept) {
        Map<UUID, One> found = new java.util.LinkedHashMap<>();
        var asked = requirements.ofUnit(unit.id(), term.id()).stream()
                .filter(r -> !kept.contains(r.id()) && isItem(r))
                .toList();
        for (var main : asked) {
            if (!main.rule().obliged()
                    && !main.rule().selector().byName().except().isEmpty()) continue;
            var rest = asked.stream()
                    .filter(r -> !r.rule().obliged() && !r.id().equals(main.id()))
                    .filter(r ->
                            Objects.equals(r.spec().sourceText(), main.spec().sourceText()))
                    .findFirst()
                    .orElse(null);
            found.put(main.id(), new One(null, title(main), chars(main), main, rest));
        }
        return List.copyOf(found.values());
    }

    private static boolean isItem(Requirement requirement) {
        var rule = requirement.rule();
        String text = String.valueOf(requirement.spec().sourceText());
        String place = String.valueOf(requirement.spec().sourcePlace());
        if (rule.bearer() != Rule.Bearer.PERSON || rule.rhythm() == Rhythm.EVENT) return false;
        return ITEM.matcher(text).lookingAt() || (place.contains("个一") && !text.contains("每"));
    }

    private static String title(Requirement requirement) {
        String text = Objects.requireNonNullElse(requirement.spec().sourceText(), requirement.name());
        int bracket = text.indexOf('（');
        String title = (bracket > 0 ? text.substring(0, bracket) : text).strip();
        return title.length() > LONGEST_TITLE ? requirement.name() : title;
    }

    private static int chars(Requirement requirement) {
        var found = CHARS.matcher(String.valueOf(requirement.spec().sourceText()));
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    private List<Row> rows(Unit unit, Term term) {
        return jdbc.sql("select id, title, least_chars, requirement_id, rest_id from duty.one"
                        + " where unit_id = ? and term_id = ? order by seq, id")
                .params(unit.id(), term.id())
                .query(Row.class)
                .list();
    }
}
