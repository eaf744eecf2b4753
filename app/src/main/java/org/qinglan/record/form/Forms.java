package org.qinglan.record.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.record.kind.Field;
import org.qinglan.record.kind.FieldType;
import org.qinglan.record.kind.Kinds;
import org.qinglan.record.kind.RecordKind;
import org.qinglan.record.kind.Rubric;
import org.qinglan.school.People;
import org.qinglan.school.Person;
import org.qinglan.school.Timetable;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.qinglan.shared.ChineseDates;
import org.qinglan.shared.Ids;
import org.springframework.stereotype.Component;

/** Puts together the page of a form: what is known, and what the writer may choose from. */
@Component
public class Forms {

    private final Kinds kinds;
    private final People people;
    private final Units units;
    private final Places places;
    private final Timetable timetable;
    private final Lengths lengths;
    private final Map<String, KindRules> rules;

    Forms(
            Kinds kinds,
            People people,
            Units units,
            Places places,
            Timetable timetable,
            Lengths lengths,
            List<KindRules> rules) {
        this.timetable = timetable;
        this.kinds = kinds;
        this.people = people;
        this.units = units;
        this.places = places;
        this.lengths = lengths;
        this.rules = rules.stream().collect(Collectors.toUnmodifiableMap(KindRules::kind, Function.identity()));
    }

    /** Where somebody is led before an empty form. */
    Optional<String> first(RecordKind kind, Map<String, String> asked) {
        var rule = rules.get(kind.code());
        return rule == null ? Optional.empty() : rule.first(asked);
    }

    /** The page of its own on which this record is written; empty for the general form. */
    Optional<String> page(Entry entry) {
        return Optional.ofNullable(rules.get(entry.kind().code())).flatMap(rule -> rule.page(entry));
    }

    /** An empty form with what is known. @param asked what the link that led here knows */
    public FormView fresh(Actor me, RecordKind kind, Map<String, String> asked) {
        var initial = initial(me, kind, asked);
        var rule = rules.get(kind.code());
        var values = rule == null ? initial : rule.prefill(asked, initial, me);
        return view(me, new Sent(Ids.next(), 0, Ids.next(), values), kind, true, "", null);
    }

    FormView of(Actor me, Entry entry) {
        boolean draft = entry.isDraft() || entry.head().state().equals("RETURNED");
        var rule = rules.get(entry.kind().code());
        var values = rule == null || !entry.isDraft() ? entry.values() : rule.reopened(entry);
        var sent = new Sent(entry.id(), entry.head().version(), Ids.next(), values);
        return view(me, sent, entry.kind(), draft, draft ? saved(entry) : "", null);
    }

    /** The same page again with what was typed, and the reason why it was not saved. */
    FormView again(Actor me, Sent sent, RecordKind kind, Optional<Entry> kept, NotSaved why) {
        int version = kept.map(e -> e.head().version()).orElse(0);
        boolean draft = kept.map(e -> e.isDraft() || e.head().state().equals("RETURNED"))
                .orElse(true);
        var now = new Sent(sent.id(), version, sent.form(), sent.values(), sent.answer());
        return view(
                me, now, kind, draft, kept.filter(e -> draft).map(Forms::saved).orElse(""), why);
    }

    static String saved(Entry draft) {
        return "草稿 " + ChineseDates.clock(draft.head().updatedAt()) + " 已存";
    }

    private FormView view(Actor me, Sent sent, RecordKind kind, boolean draft, String saved, @Nullable NotSaved why) {
        boolean asksPeople =
                kind.fields().stream().anyMatch(f -> f.type() == FieldType.PERSON || f.type() == FieldType.PERSONS);
        return new FormView(
                sent.id(),
                sent.version(),
                sent.form(),
                draft,
                saved,
                lengths.asked(kind, me.personId(), me.today()),
                sent.values(),
                why,
                asksPeople ? names(me) : List.of(),
                places.ofWriter(me),
                members(me, kind, sent.values()),
                rubrics(kind, sent.values()),
                begins(me, kind, sent.values()));
    }

    private String begins(Actor me, RecordKind kind, Values values) {
        var period = kind.filling("PERIOD").flatMap(f -> values.number(f.code()));
        if (period.isEmpty() || kind.fields().stream().noneMatch(f -> f.type() == FieldType.NOTES)) return "";
        return me.homeUnit().flatMap(units::schoolOf).map(timetable::bells).orElse(List.of()).stream()
                .filter(bell -> bell.period() == period.get().intValue())
                .map(bell -> bell.begins().toString())
                .findFirst()
                .orElse("");
    }

    private Values initial(Actor me, RecordKind kind, Map<String, String> asked) {
        var values = Values.NONE;
        for (var field : kind.fields()) {
            String given = asked.getOrDefault(field.code(), "");
            String value = given.isEmpty() ? initial(me, field) : given;
            if (field.type() == FieldType.PERSONS && field.initial().equals("GROUP"))
                values = values.with(
                        field.code(),
                        members(me, kind, Values.NONE).keySet().stream()
                                .map(UUID::toString)
                                .toList());
            else if (!value.isEmpty()) values = values.with(field.code(), value);
        }
        return values;
    }

    private String initial(Actor me, Field field) {
        return switch (field.initial()) {
            case "TODAY" -> me.today().toString();
            case "ME" -> me.name();
            case "GROUP" ->
                places.ofWriter(me).stream()
                        .findFirst()
                        .map(u -> u.id().toString())
                        .orElse("");
            default -> field.initial();
        };
    }

    /** Names to pick from; where two people have the same one, with their group. */
    private List<String> names(Actor me) {
        var school = me.homeUnit().flatMap(units::schoolOf);
        if (school.isEmpty()) return List.of();
        var all = people.within(school.get().id(), me.today());
        var often = all.stream().collect(Collectors.groupingBy(Person::name, Collectors.counting()));
        return all.stream()
                .map(p -> often.getOrDefault(p.name(), 0L) > 1 ? labelled(p, me) : p.name())
                .toList();
    }

    private String labelled(Person person, Actor me) {
        return people.posts(person.id(), me.today()).stream()
                .map(post -> post.unit())
                .filter(u -> !u.overlay())
                .findFirst()
                .map(u -> person.name() + "（" + u.name() + "）")
                .orElse(person.name());
    }

    /** The members of the unit that the kind is written for, by pinyin, then whoever else is ticked. */
    private Map<UUID, String> members(Actor me, RecordKind kind, Values values) {
        var members = new LinkedHashMap<UUID, String>();
        boolean ticks = kind.fields().stream()
                .anyMatch(f -> f.type() == FieldType.PERSONS && f.initial().equals("GROUP"));
        if (!ticks) return members;
        places.ofWriter(me).stream()
                .findFirst()
                .map(Unit::id)
                .map(unit -> people.within(unit, me.today()))
                .orElse(List.of())
                .forEach(p -> members.put(p.id(), p.name()));
        var ticked = kind.fields().stream()
                .filter(f -> f.type() == FieldType.PERSONS && f.initial().equals("GROUP"))
                .flatMap(f -> values.list(f.code()).stream())
                .flatMap(id -> Names.id(id).stream())
                .toList();
        people.all(ticked).forEach(p -> members.putIfAbsent(p.id(), p.name()));
        return members;
    }

    private Map<String, Rubric> rubrics(RecordKind kind, Values values) {
        return kind.fields().stream()
                .filter(f -> f.type() == FieldType.RUBRIC)
                .collect(Collectors.toMap(Field::code, f -> kinds.rubricOf(f, values.text(f.code() + ".version"))));
    }
}
