package org.qinglan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qinglan.reading.PlanDraft.OutlineEntry;
import org.qinglan.reading.source.PlainText;

class PlanReaderTest {
    private static final String PLAN = """
            海棠湾实验小学2023-2024学年第一学期英语教研组工作计划
            一、指导思想
            以课程标准为纲，面向全体学生。
            二、工作目标
            1、课堂达标率不低于95%。
            2、培养学生良好的学习习惯。
            三、工作措施
            （一）理论学习
            1、每位教师每学期阅读1本专著，写读书笔记3000字以上。
            2、教研组每两周组织一次集体学习。
            （二）教学常规
            1、组长每学期听课20节以上，组员不少于15节。
            2、三至六年级书面作业每天不超过30分钟。
            四、活动安排
            九月
            1、制定计划（负责人：唐晓薇）
            2、新教师亮相课（9月18日-22日）
            十月
            1、主题教研（主讲：徐婉清）
            2、9月底前上交资料
            一月
            1、期末总结
            """;

    static List<UnaryOperator<String>> variations() {
        return List.of(
                s -> s.replace("\n", "\n\n"),
                s -> s.replace("\n", "\r\n"),
                s -> s.replace("1、", "1．").replace("2、", "2．"),
                s -> s.replace("1、", "１、").replace("20节", "２０节").replace("15节", "１５节"),
                s -> s.replace("，", ",").replace("：", ":").replace("（", "(").replace("）", ")"),
                s -> s.replace("每", "每 ").replace("月", "月 ").replace("1、", "  1、 "),
                s -> s.replace("九月\n", "9月份：\n").replace("十月\n", "10月份：\n").replace("一月\n", "元月：\n"),
                s -> s.replace("九月\n", "（一）九月\n").replace("十月\n", "（二）十月\n").replace("一月\n", "（三）一月\n"),
                s -> "首页>>教学>>正文\n" + s.replace("三、", "- 2 -\n三、") + "第3页\n",
                s -> s.replace("学", "學").replace("课", "課").replace("习", "習").replace("听", "聽"));
    }

    @ParameterizedTest
    @MethodSource("variations")
    void another_way_of_writing_changes_nothing_that_is_found(UnaryOperator<String> variation) {
        assertThat(facts(Read.plan(variation.apply(PLAN)))).isEqualTo(facts(Read.plan(PLAN)));
    }

    private static List<String> facts(PlanDraft plan) {
        var out = new ArrayList<String>();
        out.add(plan.level() + " " + plan.term());
        out.add("goals " + plan.goals().size());
        for (var t : plan.tasks()) {
            out.add(Read.line(t.text()).text().replaceAll("[(（].*", "") + " " + t.month() + " " + t.from() + " "
                    + t.to() + " " + t.due() + " " + t.people());
        }
        for (var r : plan.requirements())
            out.add(r.action() + " " + r.count() + " "
                    + Read.line(String.valueOf(r.unit())).text() + " " + r.period());
        for (var a : plan.assignments()) out.add(a.duty() + " " + a.people());
        return out;
    }

    @Test
    void the_plan_is_read_as_a_colleague_would() {
        var plan = Read.plan(PLAN);
        assertThat(plan.goals()).hasSize(2);
        assertThat(plan.tasks()).hasSize(5);
        assertThat(plan.requirements()).hasSize(8);
        assertThat(plan.assignments()).hasSize(2);
    }

    @Test
    void every_item_stands_verbatim_in_the_document() {
        var document = PlainText.document("计划.txt", PLAN);
        var plan = new PlanReader().read(document);
        plan.goals().forEach(g -> assertThat(bare(g.span().of(document.text()))).isEqualTo(g.text()));
        plan.tasks().forEach(t -> assertThat(bare(t.span().of(document.text()))).isEqualTo(t.text()));
        plan.requirements()
                .forEach(r -> assertThat(bare(r.span().of(document.text()))).isEqualTo(r.text()));
    }

    private static String bare(String s) {
        return s.replaceAll("[\\s\u3000]+", "");
    }

    @Test
    void everything_of_the_document_stands_in_its_outline() {
        var document = PlainText.document("计划.txt", "第1页\n" + PLAN);
        var outline = new PlanReader().read(document).outline();
        var shown =
                outline.stream().map(o -> bare(o.span().of(document.text()))).reduce("", String::concat);
        assertThat(shown).isEqualTo(bare(document.text()));
        assertThat(outline)
                .extracting(OutlineEntry::role)
                .contains(
                        OutlineEntry.Role.TITLE,
                        OutlineEntry.Role.HEADING,
                        OutlineEntry.Role.GOAL,
                        OutlineEntry.Role.MEASURE,
                        OutlineEntry.Role.TASK,
                        OutlineEntry.Role.NOISE);
    }

    @Test
    void damaged_text_is_read_all_the_same() {
        var random = new Random(20240901);
        var letters = PLAN + "|\t　()《》“”①②-—~至每一二三0123456789第周月日前、。；：\n\n";
        for (int round = 0; round < 300; round++) {
            var text = new StringBuilder(PLAN);
            for (int k = 0; k < 40; k++) mutate(text, random, letters);
            var plan = Read.plan("x" + text);
            assertThat(plan.outline()).isNotEmpty();
        }
    }

    private static void mutate(StringBuilder text, Random random, String letters) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(4)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.insert(at, letters.charAt(random.nextInt(letters.length())));
            case 2 -> text.setCharAt(at, letters.charAt(random.nextInt(letters.length())));
            default -> text.insert(at, letters, 0, random.nextInt(30));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "每周一次、",
                "1、",
                "(",
                "3月5日",
                "3月:开会;",
                "主讲：王芳",
                "九月\n1、开会\n",
                "| 周次 | 内容 |\n| 1 | 听课 |\n",
                "一\n",
                "第一周、",
                "“五个一”",
                "工作",
                "王 ",
                "每周听课2节，"
            })
    void text_that_repeats_itself_is_read_in_bounded_time(String piece) {
        var text = piece.repeat(30_000 / piece.length());
        var plan = Assertions.assertTimeout(Duration.ofSeconds(15), () -> Read.plan(text));
        assertThat(plan.outline()).isNotEmpty();
    }

    @Test
    void a_text_of_nothing_known_has_only_an_outline() {
        var plan = Read.plan("今天天气很好。\n我们去公园。");
        assertThat(plan.tasks()).isEmpty();
        assertThat(plan.requirements()).isEmpty();
        assertThat(plan.goals()).isEmpty();
        assertThat(plan.outline()).hasSize(2);
    }
}
