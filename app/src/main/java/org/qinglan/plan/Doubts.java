package org.qinglan.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.qinglan.plan.PlanItem.Named;
import org.qinglan.plan.Question.Change;
import org.qinglan.plan.Question.Free;
import org.qinglan.plan.Question.Option;
import org.qinglan.school.Person;

/** Asks about names that mean several people. */
final class Doubts {
    private final Roster roster;

    Doubts(Roster roster) {
        this.roster = roster;
    }

    /** A name linked to whom it means: the only one, or the first of several until somebody chooses. */
    Named person(String part, String name) {
        var meant = candidates(name);
        boolean nickname = Crowds.familyName(name) != null;
        if (meant.isEmpty() || (nickname && meant.size() > 1)) return new Named(part, null, name);
        return new Named(part, meant.getFirst().id(), name);
    }

    List<Question> names(List<Named> people, String where) {
        var open = new ArrayList<Question>();
        for (var named : people) {
            var meant = candidates(named.name());
            if (Crowds.familyName(named.name()) != null && !meant.isEmpty()) open.add(nickname(named, meant, where));
            else if (meant.size() > 1) open.add(same(named, meant, where));
        }
        return open;
    }

    private List<Person> candidates(String name) {
        var family = Crowds.familyName(name);
        return family != null ? roster.ofFamily(family) : roster.named(name);
    }

    private Question same(Named named, List<Person> meant, String where) {
        var options = new ArrayList<Option>();
        for (var p : meant) options.add(Option.of(roster.label(p), Change.link(named.name(), List.of(p.id()))));
        options.add(Option.of("都是", Change.link(named.name(), ids(meant))));
        options.add(Option.of("不在名单里，照原文留着", Change.link(named.name(), List.of())));
        var note = where + "里写着" + named.name() + "，名单里同名的有 " + meant.size() + " 位。";
        return Understanding.ask(named.name() + "是哪一位？", note, options.toArray(Option[]::new));
    }

    private Question nickname(Named named, List<Person> meant, String where) {
        var options = new ArrayList<Option>();
        if (meant.size() > 1) options.add(Option.of("不认得，照原文留着", Change.link(named.name(), List.of())));
        for (var p : meant) options.add(Option.of(roster.label(p), Change.link(named.name(), List.of(p.id()))));
        if (meant.size() == 1) options.add(Option.of("不是，照原文留着", Change.link(named.name(), List.of())));
        options.add(new Option("别人", Change.link(named.name(), List.of()), Free.PERSON));
        var title = meant.size() == 1
                ? "“" + named.name() + "”是" + meant.getFirst().name() + "吗？"
                : "“" + named.name() + "”是哪一位？";
        return Understanding.ask(title, where + "里这样写；组里这个姓的有 " + meant.size() + " 位。", options.toArray(Option[]::new));
    }

    private static List<UUID> ids(List<Person> people) {
        return people.stream().map(Person::id).toList();
    }
}
