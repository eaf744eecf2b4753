package org.qinglan.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qinglan.record.Action;
import org.qinglan.record.kind.FieldType;
import org.qinglan.record.kind.Kinds;
import org.qinglan.record.kind.RecordKind;
import org.springframework.stereotype.Component;

/** What may go into a cell, in the users' words; records of every kind are offered with the fields they have. */
@Component
public class Choices {
    /** One choice, by its code. */
    public record Choice(String code, String name) {}

    /** Choices under one heading. */
    public record Group(String name, List<Choice> choices) {
        public Group {
            choices = List.copyOf(choices);
        }
    }

    static final String PEOPLE = "@people";
    static final String DUTIES = "@duties";

    /** Actions that people count. */
    static final List<Action> COUNTED = List.of(
            Action.OBSERVE,
            Action.BE_OBSERVED,
            Action.TEACH,
            Action.READ,
            Action.WRITE_PAPER,
            Action.REFLECT,
            Action.ACTIVITY,
            Action.TRAIN,
            Action.COMPETE,
            Action.MENTOR,
            Action.PROJECT);

    private final Kinds kinds;

    Choices(Kinds kinds) {
        this.kinds = kinds;
    }

    List<Group> all() {
        var groups = new ArrayList<Group>();
        groups.add(new Group("这个人", person("")));
        groups.add(new Group("单位、学期、今天", place()));
        groups.add(new Group("这学期的数（一个人就是他的，全组就是合计）", figures("")));
        groups.add(new Group("全组名单：一人一行", people()));
        groups.add(new Group("要求和完成：一项一行", duties()));
        for (var kind : kinds.all()) groups.add(new Group(kind.name() + "：一条一行", columns(kind)));
        return groups;
    }

    /** The name of a choice as the page shows it in the cell. */
    Optional<String> name(String code) {
        for (var group : all())
            for (var choice : group.choices())
                if (choice.code().equals(code))
                    return Optional.of(
                            code.startsWith("list:")
                                    ? group.name().substring(0, group.name().indexOf('：')) + "·" + choice.name()
                                    : choice.name());
        return Optional.empty();
    }

    Map<String, String> names(Map<String, Blank> mapping) {
        var names = new LinkedHashMap<String, String>();
        mapping.forEach(
                (address, blank) -> names.put(address, name(blank.field()).orElse("已经没有的一栏")));
        return names;
    }

    private static List<Choice> person(String before) {
        return List.of(
                new Choice(before + "person.name", "姓名"),
                new Choice(before + "person.no", "工号"),
                new Choice(before + "person.subject", "学科"),
                new Choice(before + "person.title", "职称"),
                new Choice(before + "person.honour", "荣誉称号"),
                new Choice(before + "person.post", "岗位"),
                new Choice(before + "person.group", "所在的组"),
                new Choice(before + "person.since", "参加工作日期"),
                new Choice(before + "person.year", "工作第几年"),
                new Choice(before + "person.mentors", "师父"),
                new Choice(before + "person.mentees", "徒弟"));
    }

    private static List<Choice> place() {
        return List.of(
                new Choice("unit.school", "学校"),
                new Choice("unit.name", "组名"),
                new Choice("unit.people", "全组人数"),
                new Choice("term.name", "学期"),
                new Choice("term.year", "学年"),
                new Choice("today.day", "填表日期"),
                new Choice("me.name", "填表人"));
    }

    private static List<Choice> figures(String before) {
        var figures = new ArrayList<Choice>();
        for (var action : COUNTED) figures.add(new Choice(before + "count." + action.name(), action.chinese() + "（数）"));
        figures.add(new Choice(before + "duty.needed", "应做合计"));
        figures.add(new Choice(before + "duty.done", "已做合计"));
        figures.add(new Choice(before + "duty.owed", "欠"));
        return figures;
    }

    private static List<Choice> people() {
        String before = Blank.column(PEOPLE, "");
        var choices = new ArrayList<Choice>(List.of(new Choice(before + "#", "序号")));
        choices.addAll(person(before));
        choices.addAll(figures(before));
        return choices;
    }

    private static List<Choice> duties() {
        String before = Blank.column(DUTIES, "");
        return List.of(
                new Choice(before + "#", "序号"),
                new Choice(before + "person", "谁"),
                new Choice(before + "name", "要求"),
                new Choice(before + "needed", "应做"),
                new Choice(before + "done", "已做"),
                new Choice(before + "owed", "欠"));
    }

    private static List<Choice> columns(RecordKind kind) {
        String before = Blank.column(kind.code(), "");
        var choices = new ArrayList<Choice>(List.of(
                new Choice(before + "#", "序号"),
                new Choice(before + "@owner", "写的人"),
                new Choice(before + "@unit", "写的人的组")));
        for (var field : kind.fields())
            if (field.type() != FieldType.RUBRIC) choices.add(new Choice(before + field.code(), field.name()));
        return choices;
    }
}
