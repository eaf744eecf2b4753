package org.qinglan.school;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Listens to the news of this room; tests look only for the people and units they made themselves. */
@Component
public class Heard {
    private final List<Object> news = new CopyOnWriteArrayList<>();

    @EventListener
    void people(PeopleChanged changed) {
        news.add(changed);
    }

    @EventListener
    void units(UnitsChanged changed) {
        news.add(changed);
    }

    @EventListener
    void calendar(CalendarChanged changed) {
        news.add(changed);
    }

    @EventListener
    void absence(AbsenceChanged changed) {
        news.add(changed);
    }

    /** How often something was announced. */
    public <T> long times(Class<T> kind, Predicate<T> which) {
        return news.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(which)
                .count();
    }
}
