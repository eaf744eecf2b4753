package org.qinglan.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.file.form.Filling;
import org.qinglan.file.form.Filling.Listing;
import org.qinglan.file.form.Filling.Put;
import org.qinglan.file.form.FormTable;
import org.qinglan.file.form.OfficeForm;
import org.qinglan.record.form.Extracts;
import org.qinglan.school.Distinctions;
import org.qinglan.school.Mentorings;
import org.qinglan.school.People;
import org.qinglan.school.Person;
import org.qinglan.school.Post;
import org.qinglan.school.Term;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.springframework.stereotype.Component;

/** Makes of a form's mapping what goes into its cells, for one person or a group in a term. */
@Component
class FillIn {
    /** A row of a list: the content of a column. */
    private interface Row {
        Put of(String column);
    }

    private final People people;
    private final Units units;
    private final Distinctions distinctions;
    private final Mentorings mentorings;
    private final Figures figures;
    private final Extracts extracts;

    FillIn(
            People people,
            Units units,
            Distinctions distinctions,
            Mentorings mentorings,
            Figures figures,
            Extracts extracts) {
        this.people = people;
        this.units = units;
        this.distinctions = distinctions;
        this.mentorings = mentorings;
        this.figures = figures;
        this.extracts = extracts;
    }

    /** @param person null for the whole group */
    byte[] fill(Actor me, OfficeForm form, Map<String, Blank> mapping, Unit unit, @Nullable Person person, Term term) {
        return form.fill(filling(Papers.boxes(form), mapping, facts(me, unit, person, term)));
    }

    private Filling filling(Map<String, FormTable.Box> boxes, Map<String, Blank> mapping, Facts facts) {
        Map<String, Put> cells = new HashMap<>();
        Map<String, Map<String, Blank>> lists = new LinkedHashMap<>();
        mapping.forEach((address, blank) -> {
            var box = boxes.get(address);
            if (box == null) return;
            if (blank.isColumn())
                lists.computeIfAbsent(box.row(), r -> new HashMap<>()).put(address, blank);
            else cells.put(address, put(facts.of(blank.field()), blank));
        });
        var listings = new ArrayList<Listing>();
        lists.forEach((row, columns) -> {
            // 姓名 beside a list stands in every row of it
            var beside = cells.entrySet().stream()
                    .filter(e -> java.util.Objects.requireNonNull(boxes.get(e.getKey()))
                            .row()
                            .equals(row))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            cells.keySet().removeAll(beside.keySet());
            listings.add(listing(columns, beside, facts));
        });
        return new Filling(cells, listings);
    }

    private Listing listing(Map<String, Blank> columns, Map<String, Put> beside, Facts facts) {
        String list = columns.values().iterator().next().list();
        var rows = new ArrayList<Map<String, Put>>();
        for (var row : rows(list, facts)) {
            Map<String, Put> cells = new LinkedHashMap<>(beside);
            columns.forEach((address, blank) -> cells.put(
                    address,
                    put(
                            blank.column().equals("#")
                                    ? new Put("" + (rows.size() + 1), false, true)
                                    : row.of(blank.column()),
                            blank)));
            rows.add(cells);
        }
        return new Listing(rows);
    }

    private List<Row> rows(String list, Facts facts) {
        return switch (list) {
            case Choices.PEOPLE ->
                facts.people().stream()
                        .map(p -> (Row) column -> facts.of(column, p))
                        .toList();
            case Choices.DUTIES ->
                facts.asked().stream()
                        .map(a -> (Row) column -> asked(a, column, facts))
                        .toList();
            default -> records(list, facts);
        };
    }

    private static Put asked(Figures.Asked asked, String column, Facts facts) {
        return switch (column) {
            case "person" -> Put.text(facts.name(asked.personId()));
            case "name" -> Put.text(asked.name());
            case "needed" -> Facts.number(asked.needed());
            case "done" -> Facts.number(asked.done());
            case "owed" -> Facts.number(asked.owed());
            default -> Put.text("");
        };
    }

    private List<Row> records(String kind, Facts facts) {
        var ids = facts.people().stream().map(Person::id).toList();
        var names = new HashMap<UUID, String>();
        return extracts
                .of(facts.me(), kind, ids, facts.term().firstDay(), facts.term().lastDay())
                .stream()
                .map(e -> (Row) column -> switch (column) {
                    case "@owner" -> Put.text(e.owner());
                    case "@unit" ->
                        Put.text(names.computeIfAbsent(
                                e.unitId(), id -> units.find(id).map(Unit::name).orElse("")));
                    default -> {
                        String words = e.words().getOrDefault(column, "");
                        yield new Put(words, false, words.matches("\\d{1,4}(\\.\\d{1,2})?"));
                    }
                })
                .toList();
    }

    private static Put put(Put value, Blank blank) {
        return new Put(value.text(), blank.after(), value.number());
    }

    private Facts facts(Actor me, Unit unit, @Nullable Person person, Term term) {
        var about = person == null ? people.within(unit.actsFor(), me.today()) : List.of(person);
        var ids = about.stream().map(Person::id).toList();
        return new Facts(
                me,
                unit,
                units.schoolOf(unit).map(Unit::name).orElse(unit.name()),
                term,
                person,
                about,
                people.postsFrom(ids, me.today()).stream().collect(Collectors.groupingBy(Post::personId)),
                distinctions.titles(ids, me.today()),
                distinctions.honours(ids, me.today()),
                pairs(unit, ids, me),
                figures.counts(ids, term),
                figures.asked(ids, term, me.today()));
    }

    private List<Facts.Pair> pairs(Unit unit, List<UUID> ids, Actor me) {
        var pairs = mentorings.within(unit.actsFor(), me.today()).stream()
                .filter(p -> ids.contains(p.mentorId()) || ids.contains(p.menteeId()))
                .toList();
        var concerned = new HashSet<UUID>();
        pairs.forEach(p -> concerned.addAll(List.of(p.mentorId(), p.menteeId())));
        var names = people.all(concerned).stream().collect(Collectors.toMap(Person::id, Person::name));
        return pairs.stream()
                .map(p -> new Facts.Pair(
                        p.mentorId(),
                        names.getOrDefault(p.mentorId(), "？"),
                        p.menteeId(),
                        names.getOrDefault(p.menteeId(), "？")))
                .toList();
    }
}
