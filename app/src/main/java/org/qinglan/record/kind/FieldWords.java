package org.qinglan.record.kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.qinglan.record.kind.Rubric.Band;
import org.qinglan.record.kind.Rubric.Criterion;
import org.qinglan.record.kind.Rubric.Dimension;

/** What an administrator writes line by line: choices, the columns of a table, the criteria of a rubric. */
public final class FieldWords {
    private static final Pattern SCORED = Pattern.compile("(.*\\S)[\\s　:：]+(\\d{1,3})\\s*分?");
    private static final List<Band> BANDS =
            List.of(new Band("优", 90), new Band("良", 80), new Band("合格", 60), new Band("待改进", 0));
    private static final Map<String, FieldType> COLUMN_TYPES = Arrays.stream(FieldType.values())
            .filter(t -> t.isSimple() && t != FieldType.ENUM)
            .collect(Collectors.toUnmodifiableMap(FieldType::chinese, t -> t));

    private FieldWords() {}

    /** What a column may hold, in the words for it. */
    static List<String> columnTypes() {
        return Arrays.stream(FieldType.values())
                .filter(COLUMN_TYPES::containsValue)
                .map(FieldType::chinese)
                .toList();
    }

    /** Choices of an ENUM, columns of ROWS or criteria of a RUBRIC; people of the two types of people take a part. */
    static Field field(String code, String name, FieldType type, boolean required, boolean folded, String lines) {
        boolean people = type == FieldType.PERSON || type == FieldType.PERSONS;
        var rubric = type == FieldType.RUBRIC ? rubric(code, name, lines) : null;
        return new Field(
                code,
                name,
                type,
                required,
                false,
                folded,
                true,
                0,
                0,
                "",
                "",
                "",
                people ? code : "",
                rubric == null ? "" : rubric.code(),
                type == FieldType.ENUM ? Adapting.options(lines, List.of()) : List.of(),
                List.of(),
                type == FieldType.ROWS ? columns(lines) : List.of(),
                List.of(),
                rubric);
    }

    /** One column a line: its name, and behind a colon what it holds; without one a line of text. */
    static List<Field> columns(String lines) {
        var columns = new ArrayList<Field>();
        for (var line : written(lines)) {
            int colon = Math.max(line.indexOf('：'), line.indexOf(':'));
            var named = colon < 0
                    ? null
                    : COLUMN_TYPES.get(line.substring(colon + 1).strip());
            var name = named == null ? line : line.substring(0, colon).strip();
            columns.add(Field.simple("c" + columns.size(), name, named == null ? FieldType.TEXT : named, false));
        }
        return List.copyOf(columns);
    }

    /** A line with a number at its end is a criterion with its full marks; any other begins a dimension. */
    static Rubric rubric(String code, String name, String lines) {
        var dimensions = new ArrayList<Dimension>();
        var heading = name;
        var criteria = new ArrayList<Criterion>();
        for (var line : written(lines)) {
            var scored = SCORED.matcher(line);
            if (scored.matches()) {
                criteria.add(new Criterion(scored.group(1), Integer.parseInt(scored.group(2))));
                continue;
            }
            if (!criteria.isEmpty() || !heading.equals(name))
                dimensions.add(new Dimension(heading, List.copyOf(criteria)));
            heading = line;
            criteria.clear();
        }
        if (!criteria.isEmpty() || !heading.equals(name)) dimensions.add(new Dimension(heading, List.copyOf(criteria)));
        return new Rubric("own-" + code, 1, name, List.copyOf(dimensions), BANDS);
    }

    /** A rubric as {@link #rubric} reads it. */
    public static String lines(Rubric rubric) {
        var lines = new StringBuilder();
        for (var dimension : rubric.dimensions()) {
            lines.append(dimension.name()).append('\n');
            for (var criterion : dimension.criteria())
                lines.append(criterion.name())
                        .append(' ')
                        .append(criterion.points())
                        .append('\n');
        }
        return lines.toString();
    }

    private static List<String> written(String lines) {
        return lines.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    }
}
