package org.qinglan.reading.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.ConfidenceTable;
import tools.jackson.databind.JsonNode;

/**
 * Compares plans as they were read with plans read by hand, with the figures of {@code shared/plans/score.py}: the same
 * folding, the same pairing, the same F1.
 */
public final class PlanScore {
    private static final double SAME_TASK = 0.8;
    private static final double SAME_CLAUSE = 0.7;
    private static final int SHORTEST_PART = 4;
    private static final int TASK_FIELDS = 4;
    private static final int REQUIREMENT_FIELDS = 4;
    private static final List<Set<String>> DUTIES = List.of(
            Set.of("导师", "师傅", "师徒结对", "师徒带教", "师带徒", "帮带", "结对帮扶", "指导教师", "辅导教师", "带教", "师徒"),
            Set.of("主备", "主备人", "主备课人", "中心发言人"),
            Set.of("主讲", "主讲人", "主持", "主持人"),
            Set.of("执教", "执教教师", "执教人", "开课教师"),
            Set.of("负责", "负责人", "责任人", "训练负责人", "低段负责人", "中段负责人", "高段负责人"),
            Set.of("成员", "组员"),
            Set.of("命题", "命题人", "命题组", "出题"));

    private final Tally tasks = new Tally();
    private final Tally requirements = new Tally();
    private final Tally whole = new Tally();
    private final Tally goals = new Tally();
    private final Tally assignments = new Tally();
    private final Map<String, int[]> fields = new LinkedHashMap<>();
    private final Verdicts verdicts = new Verdicts();

    /** Which items of the documents were read right as a whole. */
    Verdicts verdicts() {
        return verdicts;
    }

    /** Adds one document: what was read by hand and what the reader found, both in the JSON of the plans. */
    public void add(JsonNode gold, JsonNode found) {
        verdicts.begin();
        Head.right(gold, found).forEach(this::count);
        tasks(list(gold, "tasks"), list(found, "tasks"));
        requirements(list(gold, "requirements"), list(found, "requirements"));
        var g = texts(gold.path("goals"));
        var p = texts(found.path("goals"));
        var same = loose(g, p, (i, j) -> 0);
        goals.add(same.size(), p.size(), g.size());
        for (var m : same) verdicts.right(ConfidenceTable.GOALS, m.j);
        assignments(pairs(gold), pairs(found));
    }

    /** F1 of tasks, requirements, requirements with all fields, goals, assignments, and their mean, each 0 to 1. */
    public Map<String, Double> figures() {
        var out = new LinkedHashMap<String, Double>();
        out.put("tasks", tasks.f1());
        out.put("requirements", requirements.f1());
        out.put("requirements all-fields", whole.f1());
        out.put("goals", goals.f1());
        out.put("assignments", assignments.f1());
        out.put("macro", out.values().stream().mapToDouble(v -> v).average().orElse(0));
        return out;
    }

    /**
     * Share of matched items, 0 to 1, whose field is right, by "task month" … "requirement period"; deadline, subject and
     * what the plan says of itself are asked for only where the hand reader found them.
     */
    public Map<String, Double> fieldAccuracy() {
        var out = new LinkedHashMap<String, Double>();
        fields.forEach((k, v) -> out.put(k, v[1] == 0 ? 1 : (double) v[0] / v[1]));
        return out;
    }

    private record Pair(int i, int j) {}

    private record Candidate(double similarity, double tie, double tie2, int distance, Pair pair) {}

    private interface Agreement {
        int of(int i, int j);
    }

    private static List<Pair> greedy(List<Candidate> candidates) {
        candidates.sort(Comparator.comparingDouble(Candidate::similarity)
                .thenComparingDouble(Candidate::tie)
                .thenComparingDouble(Candidate::tie2)
                .thenComparing(Comparator.comparingInt(Candidate::distance).reversed())
                .reversed());
        var usedI = new HashSet<Integer>();
        var usedJ = new HashSet<Integer>();
        var out = new ArrayList<Pair>();
        for (var c : candidates) {
            if (usedI.contains(c.pair.i) || usedJ.contains(c.pair.j)) continue;
            usedI.add(c.pair.i);
            usedJ.add(c.pair.j);
            out.add(c.pair);
        }
        return out;
    }

    // ---- tasks

    private void tasks(List<JsonNode> gold, List<JsonNode> found) {
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                var g = gold.get(i).path("text").asString("");
                var p = found.get(j).path("text").asString("");
                double s = Math.max(Fold.dice(Fold.norm(g), Fold.norm(p)), Fold.dice(Fold.bare(g), Fold.bare(p)));
                if (s < SAME_TASK) continue;
                boolean month = sameDate(gold.get(i), found.get(j), "month");
                candidates.add(new Candidate(
                        Math.round(s * 1e6) / 1e6,
                        month ? 1 : 0,
                        taskAgreement(gold.get(i), found.get(j)),
                        Math.abs(i - j),
                        new Pair(i, j)));
            }
        }
        var matched = greedy(candidates);
        tasks.add(matched.size(), found.size(), gold.size());
        for (var m : matched) {
            var g = gold.get(m.i);
            var p = found.get(m.j);
            count("task month", sameDate(g, p, "month"));
            count("task due", sameDue(g, p));
            count("task people", people(g).equals(people(p)));
            count("task part/week", samePart(g, p));
            count(
                    "task tentative",
                    g.path("tentative").asBoolean(false) == p.path("tentative").asBoolean(false));
            if (taskAgreement(g, p) == TASK_FIELDS) verdicts.right(ConfidenceTable.TASKS, m.j);
        }
    }

    private static int taskAgreement(JsonNode g, JsonNode p) {
        return bit(sameDate(g, p, "month"))
                + bit(sameDue(g, p))
                + bit(samePart(g, p))
                + bit(people(g).equals(people(p)));
    }

    private static int bit(boolean b) {
        return b ? 1 : 0;
    }

    private static boolean samePart(JsonNode g, JsonNode p) {
        return Objects.equals(text(g, "part"), text(p, "part"))
                && Objects.equals(number(g.path("week")), number(p.path("week")));
    }

    private static boolean sameDue(JsonNode g, JsonNode p) {
        var a = text(g, "due") != null ? "due" : "to";
        var b = text(p, "due") != null ? "due" : "to";
        return sameDate(text(g, a), text(p, b));
    }

    private static boolean sameDate(JsonNode g, JsonNode p, String key) {
        return sameDate(text(g, key), text(p, key));
    }

    private static boolean sameDate(@Nullable String g, @Nullable String p) {
        if (g == null || p == null) return Objects.equals(g, p);
        if (g.equals(p)) return true;
        return !g.matches("\\d{4}.*")
                && p.matches("\\d{4}-.*")
                && p.substring(5).equals(g);
    }

    private static Set<String> people(JsonNode task) {
        var out = new HashSet<String>();
        for (var name : task.path("people")) out.add(Fold.norm(name.asString("")));
        return out;
    }

    // ---- requirements

    private void requirements(List<JsonNode> gold, List<JsonNode> found) {
        var g = gold.stream().map(n -> Fold.norm(n.path("text").asString(""))).toList();
        var p = found.stream().map(n -> Fold.norm(n.path("text").asString(""))).toList();
        var matched = loose(g, p, (i, j) -> requirementAgreement(gold.get(i), found.get(j)));
        requirements.add(matched.size(), found.size(), gold.size());
        int all = 0;
        for (var m : matched) {
            var a = gold.get(m.i);
            var b = found.get(m.j);
            count("requirement action", sameText(a, b, "action"));
            count("requirement count", sameCount(a, b));
            count("requirement unit", sameUnit(a, b));
            count("requirement period", sameText(a, b, "period"));
            for (var key : List.of("deadline", "subject")) {
                var stated = text(a, key);
                if (stated != null) count("requirement " + key, Head.within(stated, text(b, key)));
            }
            boolean right = requirementAgreement(a, b) == REQUIREMENT_FIELDS;
            if (right) verdicts.right(ConfidenceTable.REQUIREMENTS, m.j);
            all += bit(right);
        }
        whole.add(all, found.size(), gold.size());
    }

    private static int requirementAgreement(JsonNode g, JsonNode p) {
        return bit(sameText(g, p, "action"))
                + bit(sameCount(g, p))
                + bit(sameUnit(g, p))
                + bit(sameText(g, p, "period"));
    }

    private static boolean sameText(JsonNode g, JsonNode p, String key) {
        return Objects.equals(text(g, key), text(p, key));
    }

    private static boolean sameCount(JsonNode g, JsonNode p) {
        return count(g.path("count")).equals(count(p.path("count")));
    }

    /** An exact number and the same number as a minimum count as the same. */
    private static List<@Nullable Double> count(JsonNode c) {
        var min = number(c.path("min"));
        var max = number(c.path("max"));
        var out = new ArrayList<@Nullable Double>();
        out.add(min);
        out.add(min != null && min.equals(max) ? null : max);
        return out;
    }

    private static boolean sameUnit(JsonNode g, JsonNode p) {
        return Objects.equals(unit(text(g, "unit")), unit(text(p, "unit")));
    }

    private static @Nullable String unit(@Nullable String u) {
        if (u == null) return null;
        var n = Fold.norm(u);
        return n.equals("堂") ? "节" : n.equals("个百分点") ? "百分点" : n;
    }

    private static List<Pair> loose(List<String> g, List<String> p, Agreement agreement) {
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < g.size(); i++) {
            for (int j = 0; j < p.size(); j++) {
                double s = Fold.dice(g.get(i), p.get(j));
                boolean contains = g.get(i).contains(p.get(j)) || p.get(j).contains(g.get(i));
                if (contains && Math.min(g.get(i).length(), p.get(j).length()) >= SHORTEST_PART)
                    s = Math.max(s, SAME_CLAUSE);
                if (s >= SAME_CLAUSE)
                    candidates.add(new Candidate(
                            Math.round(s * 1e6) / 1e6, agreement.of(i, j), 0, Math.abs(i - j), new Pair(i, j)));
            }
        }
        return greedy(candidates);
    }

    // ---- assignments

    private record Duty(String person, String duty, String subject) {}

    private static List<Duty> pairs(JsonNode plan) {
        var out = new ArrayList<Duty>();
        for (var a : plan.path("assignments")) {
            for (var person : a.path("people")) {
                out.add(new Duty(
                        Fold.norm(person.asString("")),
                        a.path("duty").asString(""),
                        Fold.norm(a.path("for").asString(""))));
            }
        }
        return out;
    }

    private void assignments(List<Duty> gold, List<Duty> found) {
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                var g = gold.get(i);
                var p = found.get(j);
                if (!g.person.equals(p.person) || !likeDuty(g.duty, p.duty)) continue;
                boolean same = Fold.norm(g.duty).equals(Fold.norm(p.duty));
                candidates.add(new Candidate(
                        same ? 1 : 0, Fold.dice(g.subject, p.subject), 0, Math.abs(i - j), new Pair(i, j)));
            }
        }
        var matched = greedy(candidates);
        for (var m : matched) verdicts.right(ConfidenceTable.ASSIGNMENTS, m.j);
        assignments.add(matched.size(), found.size(), gold.size());
    }

    private static boolean likeDuty(String a, String b) {
        var x = Fold.norm(a);
        var y = Fold.norm(b);
        if (x.equals(y)) return true;
        if (!x.isEmpty() && !y.isEmpty() && (x.contains(y) || y.contains(x))) return true;
        return Fold.dice(x, y) >= 0.5 || DUTIES.stream().anyMatch(group -> group.contains(x) && group.contains(y));
    }

    // ---- JSON

    private void count(String field, boolean right) {
        var c = fields.computeIfAbsent(field, k -> new int[2]);
        c[0] += bit(right);
        c[1]++;
    }

    private static List<JsonNode> list(JsonNode plan, String key) {
        var out = new ArrayList<JsonNode>();
        for (var n : plan.path(key)) {
            if (n.path("text").isString()) out.add(n);
        }
        return out;
    }

    private static List<String> texts(JsonNode array) {
        var out = new ArrayList<String>();
        for (var n : array) out.add(Fold.norm(n.asString("")));
        return out;
    }

    private static @Nullable String text(JsonNode n, String key) {
        var v = n.path(key);
        return v.isMissingNode() || v.isNull() || v.asString("").isEmpty() ? null : v.asString("");
    }

    private static @Nullable Double number(JsonNode n) {
        return n.isNumber() ? (Double) n.asDouble() : null;
    }
}
