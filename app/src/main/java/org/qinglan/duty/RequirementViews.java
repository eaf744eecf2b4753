package org.qinglan.duty;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qinglan.school.People;
import org.qinglan.school.Person;
import org.springframework.stereotype.Component;

/** Requirements with their words and their progress. */
@Component
public class RequirementViews {
    /**
     * One requirement as a line.
     *
     * @param progress null while it asks nobody
     */
    public record Line(Requirement requirement, String sentence, DutyProgress.@Nullable Progress progress) {}

    private final DutyProgress progress;
    private final People people;

    RequirementViews(DutyProgress progress, People people) {
        this.progress = progress;
        this.people = people;
    }

    List<Line> of(List<Requirement> requirements, LocalDate today) {
        var far = progress.of(requirements.stream().map(Requirement::id).toList(), today);
        var named = new HashSet<UUID>();
        for (var requirement : requirements) {
            named.addAll(requirement.rule().selector().byName().only());
            named.addAll(requirement.rule().selector().byName().except());
        }
        var names = people.all(named).stream().collect(Collectors.toMap(Person::id, Person::name));
        return requirements.stream()
                .map(r -> new Line(r, RuleWords.sentence(r.rule(), id -> names.getOrDefault(id, "？")), far.get(r.id())))
                .toList();
    }
}
