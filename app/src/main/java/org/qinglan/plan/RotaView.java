package org.qinglan.plan;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.school.Term;

/**
 * What the page of 分工与轮值 shows.
 *
 * @param week 第N周 now, at least 1
 * @param drafts assignments of the plan with linked people that are no rota yet
 * @param pairs mentors and mentees the plan names, not yet kept as a pair
 * @param leads whether the reader may change it
 */
public record RotaView(
        Plan plan,
        Term term,
        int week,
        List<Turn> rotas,
        List<PlanItem> drafts,
        List<Pair> pairs,
        Map<UUID, String> people,
        boolean leads,
        @Nullable String problem) {
    public RotaView {
        rotas = List.copyOf(rotas);
        drafts = List.copyOf(drafts);
        pairs = List.copyOf(pairs);
    }

    /** @param now whose turn it is this week, or at the next event; {@code next} the one after; possibly empty */
    public record Turn(Rota rota, String now, String next) {}

    /** A pair the plan speaks of. */
    public record Pair(UUID mentor, String mentorName, UUID mentee, String menteeName) {}
}
