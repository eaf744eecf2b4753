package org.qinglan.observation;

import java.util.List;
import java.util.UUID;
import org.qinglan.school.Person;

/** The names of some people. */
public record Names(List<Person> people) {
    public String of(UUID id) {
        return people.stream()
                .filter(p -> p.id().equals(id))
                .map(Person::name)
                .findFirst()
                .orElse("");
    }
}
