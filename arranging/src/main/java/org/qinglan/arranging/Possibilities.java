package org.qinglan.arranging;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What can be done about the lessons of one week; the week is looked through once, however often is asked. */
public final class Possibilities {
    private final Week week;
    private final Rules rules;
    private final Options options;
    private final Map<String, Taught> affected;
    private final Map<String, List<Option>> known = new HashMap<>();

    public Possibilities(Week week, Rules rules) {
        this.week = week;
        this.rules = rules;
        this.options = new Options(week, rules);
        this.affected = week.affected().stream().collect(toMap(Taught::id, Function.identity()));
    }

    /** How many lessons cannot be given as they stand. */
    public int lessons() {
        return affected.size();
    }

    /** What could be done about one lesson if the others were not, best first; nothing for a lesson that needs nothing. */
    public List<Option> of(String lessonId) {
        var lesson = affected.get(lessonId);
        return lesson == null ? List.of() : known.computeIfAbsent(lessonId, id -> options.of(lesson));
    }

    /** Whether changes chosen by hand can be done together; each must be an option of this week. */
    public boolean fit(Collection<Option> chosen) {
        var judgement = new Judgement(week, rules);
        return judgement.clashes(chosen.stream().map(judgement::candidate).toList()) == 0;
    }
}
