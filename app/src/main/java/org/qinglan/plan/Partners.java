package org.qinglan.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.qinglan.plan.PlanItem.Named;
import org.qinglan.school.Term;
import org.qinglan.school.Unit;
import org.springframework.stereotype.Component;

/** “师徒·伙伴” groups as published plans assign them: a theme, who guides, who takes part. */
@Component
public class Partners {
    private static final Set<String> GUIDES = Set.of("导师", "师父", "师傅", "指导教师", "指导老师");
    private static final Set<String> MEMBERS = Set.of("成员", "徒弟", "学员", "伙伴");
    private static final Pattern IN_WORDS = Pattern.compile("^\\s*(?:成员|徒弟|学员|伙伴)[:：]\\s*([^\\r\\n]{1,60})");

    /**
     * One group.
     *
     * @param members as the plan names them
     * @param inWords whom the plan means without names: 全体; empty where it names them
     */
    public record Partnership(String theme, List<Named> mentors, List<Named> members, String inWords) {
        public Partnership {
            mentors = List.copyOf(mentors);
            members = List.copyOf(members);
        }
    }

    private final Plans plans;
    private final PlanItems items;

    Partners(Plans plans, PlanItems items) {
        this.plans = plans;
        this.items = items;
    }

    /** The groups of the unit's published plans of a term, in the order of the text. */
    public List<Partnership> of(Unit unit, Term term) {
        Map<String, Partnership> groups = new LinkedHashMap<>();
        for (var plan : plans.of(List.of(unit.id()), term.id())) {
            if (!plan.state().isPublic()) continue;
            String source = plans.source(plan.id()).text();
            for (var item : items.of(plan.id())) {
                if (item.kind() != ItemKind.ASSIGNMENT) continue;
                var mentors = in(item, GUIDES);
                var members = in(item, MEMBERS);
                if (mentors.isEmpty() && members.isEmpty()) continue;
                var one = new Partnership(item.text(), mentors, members, inWords(item, source, mentors));
                groups.merge(item.text(), one, Partners::joined);
            }
        }
        return List.copyOf(groups.values());
    }

    private static Partnership joined(Partnership a, Partnership b) {
        var mentors = new ArrayList<>(a.mentors());
        mentors.addAll(b.mentors());
        var members = new ArrayList<>(a.members());
        members.addAll(b.members());
        return new Partnership(a.theme(), mentors, members, members.isEmpty() ? a.inWords() + b.inWords() : "");
    }

    /** 成员：全体 names nobody, so it was not read as an assignment; it stands in the line after the mentors. */
    private static String inWords(PlanItem item, String source, List<Named> mentors) {
        var span = item.span();
        if (span == null || mentors.isEmpty() || span.to() > source.length()) return "";
        var found = IN_WORDS.matcher(source.substring(span.to(), Math.min(source.length(), span.to() + 80)));
        return found.find() ? found.group(1).strip() : "";
    }

    private static List<Named> in(PlanItem item, Set<String> parts) {
        return item.people().stream().filter(p -> parts.contains(p.part())).toList();
    }
}
