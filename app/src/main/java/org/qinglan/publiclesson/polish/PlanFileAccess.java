package org.qinglan.publiclesson.polish;

import java.util.Optional;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.file.FileAccess;
import org.qinglan.publiclesson.PublicLessons;
import org.qinglan.publiclesson.Seeing;
import org.springframework.stereotype.Component;

/** Whoever sees a lesson may open the plans of it. */
@Component("publicLessonFileAccess")
class PlanFileAccess implements FileAccess {
    private final Versions versions;
    private final PublicLessons lessons;
    private final Seeing seeing;

    PlanFileAccess(Versions versions, PublicLessons lessons, Seeing seeing) {
        this.versions = versions;
        this.lessons = lessons;
        this.seeing = seeing;
    }

    @Override
    public boolean maySee(UUID fileId, Actor viewer) {
        return versions.lessonsOf(fileId).stream()
                .map(lessons::find)
                .flatMap(Optional::stream)
                .anyMatch(lesson -> seeing.sees(viewer, lesson));
    }
}
