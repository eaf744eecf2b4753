package org.qinglan.duty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.qinglan.given.City;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The recount of a whole test city: reads the rows of the facts and counts them one by one. */
final class RawFacts {
    private static final JsonMapper JSON = new JsonMapper();

    private final City.Built it;
    private final List<Map<String, Object>> requirements;
    private final List<Map<String, Object>> people;
    private final List<Map<String, Object>> posts;
    private final List<Map<String, Object>> absences;
    private final List<Map<String, Object>> excuses;
    private final List<Map<String, Object>> credits;
    private final Map<String, String> days = new HashMap<>();

    RawFacts(JdbcClient jdbc, City.Built it) {
        this.it = it;
        requirements = rows(
                jdbc,
                "select *, selector::text as s, filter::text as f, event_filter::text as e"
                        + " from duty.requirement where state = 'ACTIVE'");
        people = rows(jdbc, "select * from school.person");
        posts = rows(jdbc, "select * from school.post");
        absences = rows(jdbc, "select * from school.absence");
        excuses = rows(jdbc, "select * from duty.excuse where withdrawn_at is null");
        credits = rows(
                jdbc,
                "select *, attributes::text as a, coalesce(person_id, unit_id) as bearer from record.credit c"
                        + " where quantity > 0 and id not in (select reverses from record.credit where reverses is not null)");
        for (var row : rows(jdbc, "select * from school.calendar_day"))
            days.put(row.get("unit_id") + " " + row.get("day"), (String) row.get("kind"));
    }

    /** What the server kept. */
    static List<String> kept(JdbcClient jdbc) {
        return jdbc
                .sql(
                        "select requirement_id || ' ' || coalesce(person_id, unit_id) || ' ' || window_key || ' '"
                                + " || first_day || '..' || last_day || ' due ' || due_on || ' needed ' || trim_scale(needed)"
                                + " || case when excused then ' excused' else '' end || ' done ' || trim_scale(done) from duty.duty")
                .query(String.class)
                .list()
                .stream()
                .sorted()
                .toList();
    }

    static List<UUID> notTheSumOfTheirSettlements(JdbcClient jdbc) {
        return jdbc.sql("select d.id from duty.duty d where d.done <> coalesce((select sum(s.quantity)"
                        + " from duty.settlement s where s.duty_id = d.id), 0)")
                .query(UUID.class)
                .list();
    }

    List<String> recount() {
        var lines = new ArrayList<String>();
        for (var r : requirements) {
            if (r.get("bearer").equals("UNIT")) {
                for (var unit : List.of(it.mathsGrade3().id(), it.mathsGrade4().id())) lines.addAll(of(r, unit, null));
            } else {
                for (var person : people) lines.addAll(of(r, (UUID) person.get("id"), person));
            }
        }
        return lines.stream().sorted().toList();
    }

    private List<String> of(Map<String, Object> r, UUID bearer, Map<String, Object> person) {
        var windows = r.get("rhythm").equals("EVENT") ? events(r, bearer, person) : windows(r, bearer, person);
        return windows.stream().map(w -> line(r, bearer, w)).toList();
    }

    private List<Window> windows(Map<String, Object> r, UUID bearer, Map<String, Object> person) {
        var rule = new Rule(
                Rule.Bearer.PERSON,
                Selector.everybody(it.maths().id()),
                org.qinglan.record.Action.OTHER,
                Filter.NONE,
                number(r, "needed"),
                "节",
                Rhythm.valueOf((String) r.get("rhythm")),
                day(r, "due_on"),
                null,
                true);
        var spec = new RequirementSpec(
                it.maths().id(), it.term().id(), "x", null, null, rule, day(r, "first_day"), day(r, "last_day"));
        return new PlainRecount(
                        spec,
                        it.term(),
                        this::isSchool,
                        (d, from) -> person == null ? isStaffed(bearer, d) : isMeant(r, bearer, person, d, from),
                        d -> person != null && isAway(bearer, d))
                .windows();
    }

    private List<Window> events(Map<String, Object> r, UUID bearer, Map<String, Object> person) {
        var windows = new ArrayList<Window>();
        for (var c : credits) {
            var on = day(c, "occurred_on");
            if (!c.get("bearer").equals(bearer) || !c.get("action").equals(r.get("event_action"))) continue;
            if (on.isBefore(day(r, "first_day")) || on.isAfter(day(r, "last_day"))) continue;
            if (!fits((String) r.get("e"), (String) c.get("a"))) continue;
            if (person == null ? !isStaffed(bearer, on) : !isMeant(r, bearer, person, on, on)) continue;
            var due = on.plusDays((Integer) r.get("event_days"));
            windows.add(new Window("E" + c.get("id"), on, due, due, number(r, "needed"), false));
        }
        return windows;
    }

    private String line(Map<String, Object> r, UUID bearer, Window w) {
        boolean excused = w.absent() || excuses.stream().anyMatch(x -> covers(x, r, bearer, w));
        var done = BigDecimal.ZERO;
        for (var c : credits) {
            var on = day(c, "occurred_on");
            if (c.get("bearer").equals(bearer)
                    && c.get("action").equals(r.get("action"))
                    && !on.isBefore(w.firstDay())
                    && !on.isAfter(w.lastDay())
                    && !w.key().equals("E" + c.get("id"))
                    && fits((String) r.get("f"), (String) c.get("a"))) done = done.add(number(c, "quantity"));
        }
        return r.get("id") + " " + bearer + " " + w.key() + " " + w.firstDay() + ".." + w.lastDay() + " due "
                + w.dueOn() + " needed " + RuleWords.number(w.needed()) + (excused ? " excused" : "") + " done "
                + RuleWords.number(done);
    }

    private static boolean covers(Map<String, Object> x, Map<String, Object> r, UUID bearer, Window w) {
        if (!x.get("requirement_id").equals(r.get("id"))) return false;
        if (!bearer.equals(x.get("person_id")) && !bearer.equals(x.get("unit_id"))) return false;
        boolean allDays = !day(x, "first_day").isAfter(w.firstDay())
                && !day(x, "last_day").isBefore(w.lastDay());
        return allDays || Objects.equals(x.get("window_key"), w.key());
    }

    private boolean isSchool(LocalDate d) {
        if (d.isBefore(it.term().firstDay()) || d.isAfter(it.term().lastDay())) return false;
        for (var unit : List.of(it.school(), it.district(), it.bureau())) {
            var said = days.get(unit.id() + " " + d);
            if (said != null) return said.equals("WORK");
        }
        return d.getDayOfWeek().getValue() < 6;
    }

    private boolean isAway(UUID person, LocalDate d) {
        return absences.stream()
                .anyMatch(a -> a.get("person_id").equals(person)
                        && !d.isBefore(day(a, "first_day"))
                        && !d.isAfter(day(a, "last_day")));
    }

    private boolean isStaffed(UUID unit, LocalDate d) {
        return posts.stream().anyMatch(p -> p.get("unit_id").equals(unit) && holds(p, d));
    }

    private static boolean holds(Map<String, Object> post, LocalDate d) {
        return !d.isBefore(day(post, "valid_from"))
                && (post.get("valid_to") == null || !d.isAfter(day(post, "valid_to")));
    }

    private boolean isMeant(Map<String, Object> r, UUID id, Map<String, Object> person, LocalDate d, LocalDate from) {
        var left = day(person, "left_on");
        if (left != null && !d.isBefore(left)) return false;
        var selector = JSON.readTree((String) r.get("s"));
        if (texts(selector.get("except")).contains(id.toString())) return false;
        var maths =
                List.of(it.maths().id(), it.mathsGrade3().id(), it.mathsGrade4().id());
        var roles = texts(selector.get("roles"));
        boolean posted = posts.stream()
                .anyMatch(p -> p.get("person_id").equals(id)
                        && maths.contains((UUID) p.get("unit_id"))
                        && holds(p, d)
                        && (roles.isEmpty() || roles.contains((String) p.get("role"))));
        if (!posted || selector.get("serviceTo").isNull()) return posted;
        var serving = day(person, "serving_since");
        var asOf = serving.isAfter(from) ? serving : from;
        int year = Math.max(1, september(asOf) - september(serving.plusMonths(1)) + 1);
        return year >= 1 && year <= selector.get("serviceTo").asInt();
    }

    private static int september(LocalDate d) {
        return d.minusMonths(8).getYear();
    }

    private static boolean fits(String filter, String attributes) {
        var wanted = JSON.readTree(filter);
        var carried = JSON.readTree(attributes);
        return wanted.propertyStream()
                .allMatch(w -> carried.has(w.getKey())
                        && texts(w.getValue()).contains(carried.get(w.getKey()).asString()));
    }

    private static List<String> texts(JsonNode array) {
        return Stream.iterate(0, i -> i < array.size(), i -> i + 1)
                .map(i -> array.get(i).asString())
                .toList();
    }

    private static List<Map<String, Object>> rows(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query().listOfRows();
    }

    private static LocalDate day(Map<String, Object> row, String column) {
        var date = (java.sql.Date) row.get(column);
        return date == null ? null : date.toLocalDate();
    }

    private static BigDecimal number(Map<String, Object> row, String column) {
        return new BigDecimal(RuleWords.number((BigDecimal) row.get(column)));
    }
}
