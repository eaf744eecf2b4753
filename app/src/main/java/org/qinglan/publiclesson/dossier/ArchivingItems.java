package org.qinglan.publiclesson.dossier;

import java.util.List;
import org.qinglan.access.Actor;
import org.qinglan.home.WaitingItems;
import org.qinglan.home.WeekItem;
import org.qinglan.publiclesson.PublicLessons;
import org.qinglan.school.Role;
import org.qinglan.school.Terms;
import org.springframework.stereotype.Component;

/** Lessons with everything a certificate needs, for 教导处 and 教科室, in one line. */
@Component
class ArchivingItems implements WaitingItems {
    private final PublicLessons lessons;
    private final Terms terms;

    ArchivingItems(PublicLessons lessons, Terms terms) {
        this.lessons = lessons;
        this.terms = terms;
    }

    @Override
    public List<WeekItem> waiting(Actor me) {
        var schools = me.posts().stream()
                .filter(post -> post.role() == Role.ACADEMIC_DIRECTOR || post.role() == Role.RESEARCH_DIRECTOR)
                .map(post -> post.unit().actsFor())
                .distinct()
                .toList();
        if (schools.isEmpty()) return List.of();
        int waiting = terms.at(me.today())
                .map(term -> lessons.toArchive(schools, term.id()))
                .orElse(0);
        if (waiting == 0) return List.of();
        return List.of(
                WeekItem.plain("上过的公开课等归档", "教案、签到都齐了，点开发开课证明", new WeekItem.Act("去看", "/public-lessons?state=HELD"))
                        .tagged(waiting + " 节", "due"));
    }
}
