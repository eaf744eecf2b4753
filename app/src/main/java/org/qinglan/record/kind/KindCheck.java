package org.qinglan.record.kind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.qinglan.record.Action;

/** Whether a definition makes a usable kind; the answers are for whoever adapts it. */
public final class KindCheck {
    /** More questions than this and nobody fills the form in (减负). */
    static final int MOST_ASKED = 3;

    private static final Pattern CODE = Pattern.compile("[a-z][a-zA-Z0-9]{0,30}");
    private static final Set<String> SEERS = Set.of("PARTS", "LEADER", "GROUP", "SCHOOL");
    private static final Set<String> FLOWS = Set.of("note", "reviewed-record", "verified-record", "confirmed-record");
    private static final Set<String> FILLS = Set.of("", "DATE", "PERIOD", "TITLE", "UNIT");

    private KindCheck() {}

    /** What is wrong, each a Chinese sentence; empty when the kind is usable. */
    public static List<String> problems(RecordKind kind) {
        var problems = new ArrayList<String>();
        if (kind.name().isBlank()) problems.add("给这种记录起个名字。");
        if (kind.filling("DATE").isEmpty()) problems.add("要有一个字段记业务日期，不然不知道算在哪一周。");
        if (kind.filling("TITLE").isEmpty()) problems.add("要有一个字段做标题，不然列表里分不清。");
        if (!SEERS.containsAll(kind.seenBy())) problems.add("“谁能看”只能选：参与的人、负责人、本组、全校。");
        if (!FLOWS.contains(kind.flow())) problems.add("谁来审只能选：不用审、组长看、教科室核。");
        else if (!kind.flow().equals("note") && !kind.seenBy().contains("LEADER"))
            problems.add("要人审的记录，“谁能看”里要勾上负责人，不然审的人打不开。");
        var codes = new HashSet<String>();
        for (var field : kind.fields()) {
            if (!codes.add(field.code())) problems.add("字段代号“" + field.code() + "”用了两次。");
            check(field, problems);
        }
        long asked =
                kind.fields().stream().filter(f -> f.required() && !f.known()).count();
        if (asked > MOST_ASKED) problems.add("必填的问题有 " + asked + " 个，最多 " + MOST_ASKED + " 个；系统知道的不用问，其余改成选填。");
        kind.credits().forEach(rule -> check(kind, rule, problems));
        kind.attributes().stream()
                .filter(code -> kind.field(code).isEmpty())
                .forEach(code -> problems.add("入账要带的“" + code + "”不是这里的字段。"));
        return List.copyOf(problems);
    }

    private static void check(Field field, List<String> problems) {
        if (!CODE.matcher(field.code()).matches()) problems.add("字段代号“" + field.code() + "”只能用小写字母开头的字母和数字。");
        if (field.name().isBlank()) problems.add("字段“" + field.code() + "”没有名字。");
        if (field.max() > 0 && field.min() > field.max()) problems.add("“" + field.name() + "”的最少比最多还大。");
        if (field.type() == FieldType.ENUM && field.options().size() < 2)
            problems.add("“" + field.name() + "”至少要有两个选项。");
        if (field.type() == FieldType.ROWS) columns(field, problems);
        if (field.scored() != null) rubric(field, field.scored(), problems);
        if (!FILLS.contains(field.fills())) problems.add("“" + field.name() + "”不能填到“" + field.fills() + "”。");
    }

    private static void columns(Field table, List<String> problems) {
        if (table.columns().isEmpty()) problems.add("表格“" + table.name() + "”没有列：一行写一列的名字。");
        if (table.columns().stream().anyMatch(c -> !c.type().isSimple()))
            problems.add("表格“" + table.name() + "”里只能用简单的字段。");
        var names = new HashSet<String>();
        table.columns().stream()
                .map(Field::name)
                .filter(name -> !names.add(name))
                .forEach(name -> problems.add("表格“" + table.name() + "”里有两列都叫“" + name + "”。"));
        table.columns().stream()
                .map(Field::name)
                .filter(name -> name.contains("：") || name.contains(":"))
                .forEach(name -> problems.add("表格“" + table.name() + "”里“" + name + "”冒号后面只能写："
                        + String.join("、", FieldWords.columnTypes()) + "。"));
    }

    private static void rubric(Field field, Rubric rubric, List<String> problems) {
        if (rubric.size() == 0) problems.add("评分表“" + field.name() + "”还没有评分项：一行一项，末尾写满分，例如“目标具体 10”。");
        for (var dimension : rubric.dimensions()) {
            if (rubric.size() > 0 && dimension.criteria().isEmpty())
                problems.add("评分表“" + field.name() + "”里“" + dimension.name() + "”下面没有评分项；是评分项的话，末尾写上满分。");
            dimension.criteria().stream()
                    .filter(c -> c.points() == 0)
                    .forEach(c -> problems.add("评分表“" + field.name() + "”里“" + c.name() + "”的满分要大于 0。"));
        }
    }

    private static void check(RecordKind kind, CreditRule rule, List<String> problems) {
        boolean chosen = rule.action().startsWith("field:")
                && kind.field(rule.action().substring(6)).isPresent();
        if (!chosen && Action.coded(rule.action()).isEmpty()) problems.add("入账动作“" + rule.action() + "”不认识。");
        boolean toPart = rule.to().startsWith("PART:")
                && kind.fields().stream()
                        .anyMatch(f -> f.part().equals(rule.to().substring(5))
                                && !f.part().isEmpty());
        if (!toPart && !Set.of("OWNER", "UNIT", "GROUPS").contains(rule.to()))
            problems.add("入账给“" + rule.to() + "”，但记录里没有这一方。");
        if (!isNumber(rule.quantity()) && kind.field(rule.quantity()).isEmpty())
            problems.add("入账数量“" + rule.quantity() + "”既不是数，也不是字段。");
    }

    private static boolean isNumber(String text) {
        try {
            return new BigDecimal(text).signum() > 0;
        } catch (NumberFormatException no) {
            return false;
        }
    }
}
