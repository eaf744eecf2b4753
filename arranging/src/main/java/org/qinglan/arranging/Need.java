package org.qinglan.arranging;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lesson whose teacher is away, as the solver sees it: it chooses one of the options, or none. */
@PlanningEntity
public final class Need {
    private final Taught lesson;
    private final List<Candidate> options;
    private @Nullable Candidate choice;

    /** For the solver, which copies needs by this and the setter. */
    @SuppressWarnings({"unused", "NullAway"})
    Need() {
        this.lesson = null;
        this.options = List.of();
    }

    Need(Taught lesson, List<Candidate> options) {
        this.lesson = lesson;
        this.options = options;
    }

    @PlanningId
    public String getId() {
        return lesson.id();
    }

    Taught lesson() {
        return lesson;
    }

    @ValueRangeProvider
    public List<Candidate> getOptions() {
        return options;
    }

    @PlanningVariable(allowsUnassigned = true)
    public @Nullable Candidate getChoice() {
        return choice;
    }

    public void setChoice(@Nullable Candidate choice) {
        this.choice = choice;
    }
}
