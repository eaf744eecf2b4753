package org.qinglan.observation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.record.form.RecordList;
import org.qinglan.record.kind.Kinds;
import org.qinglan.record.kind.Option;
import org.qinglan.school.People;
import org.qinglan.school.Person;
import org.qinglan.school.Term;
import org.qinglan.school.Terms;
import org.qinglan.school.Units;
import org.qinglan.shared.ChineseDates;
import org.qinglan.shared.Forbidden;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 被听的课: the lessons of one teacher that were seen this term, for the teacher and whoever leads. */
@Component
public class Taught {
    /** More lessons of one teacher are not seen in a term. */
    private static final int MOST = 300;

    /**
     * The page.
     *
     * @param own whether one looks at oneself
     * @param ways how often in which way: 推门 2, 跟踪 1
     * @param mean 平均 86.4 分（3 次打分）; empty without a rating
     * @param trust how far that can be trusted; empty without a rating
     */
    public record View(
            Person person,
            boolean own,
            String term,
            List<Way> ways,
            List<RecordList.Row> records,
            String mean,
            String trust) {}

    public record Way(String name, int lessons) {}

    private record Visit(UUID id, @Nullable String mode) {}

    private final People people;
    private final Units units;
    private final Terms terms;
    private final Leading leading;
    private final Ratings ratings;
    private final RecordList list;
    private final Kinds kinds;
    private final JdbcClient jdbc;

    Taught(
            People people,
            Units units,
            Terms terms,
            Leading leading,
            Ratings ratings,
            RecordList list,
            Kinds kinds,
            JdbcClient jdbc) {
        this.people = people;
        this.units = units;
        this.terms = terms;
        this.leading = leading;
        this.ratings = ratings;
        this.list = list;
        this.kinds = kinds;
        this.jdbc = jdbc;
    }

    View of(Actor me, UUID observed) {
        var person = people.get(observed);
        boolean own = me.personId().equals(observed);
        if (!own && !leading.leads(me, observed)) throw new Forbidden("听课的记录和评分只给本人和带他的人看。");
        var term = terms.at(me.today());
        if (term.isEmpty()) return new View(person, own, "", List.of(), List.of(), "", "");
        LocalDate from = term.get().firstDay();
        var visits = visits(observed, from, me.today());
        var records = list.of(visits.stream().map(Visit::id).toList(), me);
        var scored = scored(me, observed, term.get());
        var mine = scored.stream().filter(r -> r.teacherId().equals(observed)).toList();
        return new View(
                person,
                own,
                term.get().chinese(),
                ways(visits),
                records,
                mine.isEmpty() ? "" : mean(mine),
                mine.isEmpty() ? "" : Trust.sentence(scored, observed));
    }

    private List<Rating> scored(Actor me, UUID observed, Term term) {
        var school = people.posts(observed, me.today()).stream()
                .flatMap(p -> units.schoolOf(p.unit()).stream())
                .findFirst();
        return school.map(s -> ratings.countedOfSchool(s.id(), term.firstDay(), me.today()))
                .orElse(List.of());
    }

    private List<Visit> visits(UUID observed, LocalDate from, LocalDate to) {
        return jdbc.sql("select r.id, r.details -> 'mode' ->> 0 as mode from record.part t"
                        + " join record.record r on r.tenant_id = t.tenant_id and r.id = t.record_id"
                        + " where t.person_id = ? and t.part = 'teacher' and r.kind = 'observation'"
                        + " and r.state not in ('DRAFT', 'VOID') and r.deleted_at is null"
                        + " and r.occurred_on between ? and ? order by r.occurred_on desc limit ?")
                .params(observed, from, to, MOST)
                .query(Visit.class)
                .list();
    }

    private List<Way> ways(List<Visit> visits) {
        var options =
                kinds.current("observation").field("mode").map(f -> f.options()).orElse(List.<Option>of());
        return options.stream()
                .map(o -> new Way(o.name(), (int)
                        visits.stream().filter(v -> o.value().equals(v.mode())).count()))
                .filter(w -> w.lessons() > 0)
                .toList();
    }

    private static String mean(List<Rating> mine) {
        double mean = mine.stream().mapToDouble(Rating::percent).average().orElse(0);
        return "平均 " + String.format(Locale.ROOT, "%.1f", mean) + " 分（" + mine.size() + " 份评分，"
                + ChineseDates.plain(mine.getFirst().day()) + "起）";
    }
}
