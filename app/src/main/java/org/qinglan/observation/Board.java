package org.qinglan.observation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.school.Unit;

/**
 * 谁还没被听: whose lessons were seen, and whose not for long. No rating stands here.
 *
 * @param unit whose teachers; null where somebody leads no unit of a school
 * @param choices the units to look at
 * @param weeks not seen for so many teaching weeks counts as long
 * @param missed not seen for so long, the longest first
 * @param twice seen in two lessons or more this week
 * @param others the rest
 */
public record Board(
        @Nullable Unit unit,
        List<Unit> choices,
        int weeks,
        int week,
        List<Row> missed,
        List<Row> twice,
        List<Row> others) {
    /**
     * One teacher.
     *
     * @param last the day of the last lesson seen this term; null: none yet
     * @param since teaching weeks since then, or since the term began
     * @param lessons seen this term, each once however many sat in it
     */
    public record Row(
            UUID personId,
            String name,
            String group,
            @Nullable LocalDate last,
            int since,
            int lessons,
            int thisWeek) {
        public String said() {
            if (last == null) return since == 0 ? "开学这一周还没有人听过" : "这学期还没有人听过";
            return since == 0 ? "这周听过" : since + " 周前听过";
        }
    }

    public int people() {
        return missed.size() + twice.size() + others.size();
    }
}
