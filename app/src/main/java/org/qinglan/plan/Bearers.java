package org.qinglan.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who a requirement asks, as one code that a page can choose and a rule can keep: {@code ALL}, {@code SERVICE:1:2},
 * {@code PEOPLE:id,id} …
 *
 * @param arguments years for SERVICE, ids for PEOPLE, OTHERS and WITHIN, a {@code UnitKind} for UNITS, a word for HONOUR
 */
public record Bearers(Kind kind, List<String> arguments) {
    /** The kinds of crowds plans speak of; the last three are units that bear it as a whole. */
    public enum Kind {
        ALL,
        SERVICE,
        MENTORS,
        MENTEES,
        PREP_LEADERS,
        GROUP_LEADERS,
        HEADS,
        HONOUR,
        PEOPLE,
        OTHERS,
        WITHIN,
        UNITS,
        THIS_UNIT
    }

    static final Bearers ALL = new Bearers(Kind.ALL, List.of());
    static final Bearers NOVICES = service(1, 2);
    static final Bearers YOUNG = service(1, 5);

    public Bearers {
        arguments = List.copyOf(arguments);
    }

    static Bearers of(Kind kind, String... arguments) {
        return new Bearers(kind, List.of(arguments));
    }

    /** @param from first year of service asked, from 1; {@code to} the last */
    static Bearers service(int from, int to) {
        return of(Kind.SERVICE, Integer.toString(from), Integer.toString(to));
    }

    static Bearers people(Kind kind, List<UUID> ids) {
        return new Bearers(kind, ids.stream().map(UUID::toString).toList());
    }

    @JsonCreator
    static Bearers coded(String code) {
        var parts = Arrays.asList(code.split(":", -1));
        var kind = Kind.valueOf(parts.getFirst());
        return new Bearers(kind, parts.subList(1, parts.size()));
    }

    @JsonValue
    public String code() {
        return arguments.isEmpty() ? kind.name() : kind.name() + ":" + String.join(":", arguments);
    }

    /** Whether units owe it, each as a whole, rather than persons. */
    public boolean areUnits() {
        return kind == Kind.UNITS || kind == Kind.THIS_UNIT;
    }

    int year(int which) {
        return Integer.parseInt(arguments.get(which));
    }

    /** The ids of PEOPLE, OTHERS or WITHIN. */
    List<UUID> ids() {
        return arguments.stream().map(UUID::fromString).toList();
    }

    /** In words, with the names of people and units looked up by the caller. */
    public String words(java.util.function.Function<UUID, String> names) {
        return switch (kind) {
            case ALL -> "全体";
            case SERVICE -> service();
            case MENTORS -> "师父";
            case MENTEES -> "徒弟";
            case PREP_LEADERS -> "备课组长";
            case GROUP_LEADERS -> "教研组长";
            case HEADS -> "校行政";
            case HONOUR -> arguments.getFirst();
            case PEOPLE -> named(names);
            case OTHERS -> named(names) + "以外的人";
            case WITHIN -> named(names);
            case UNITS ->
                "每个" + org.qinglan.school.UnitKind.valueOf(arguments.getFirst()).chinese();
            case THIS_UNIT -> "全组合起来";
        };
    }

    private String service() {
        return year(0) <= 1 && year(1) > 2 ? "工作" + year(1) + "年以内的教师" : "工作" + year(0) + "–" + year(1) + "年的教师";
    }

    private String named(java.util.function.Function<UUID, String> names) {
        return ids().stream().map(names).collect(Collectors.joining("、"));
    }
}
