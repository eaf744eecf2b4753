package org.qinglan.plan;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 轮值: who does what by turns.
 *
 * @param name what it is for: 微信报道, 教研活动
 * @param duty the part: 文字撰写, 摄影, 审核
 * @param members in their order; {@code names} theirs
 * @param event the word that a dated task has in it, so that each such task is one turn; null: the turns go by week
 * @param rotates false: all of them do it together each time
 */
public record Rota(
        UUID id,
        String name,
        String duty,
        List<UUID> members,
        List<String> names,
        boolean rotates,
        @Nullable String event) {
    public Rota {
        members = List.copyOf(members);
        names = List.copyOf(names);
        if (members.isEmpty()) throw new IllegalArgumentException("nobody to take turns");
    }

    /** Whose turn it is the nth time, from 1: the order begins again after the last one. */
    public String at(int turn) {
        return rotates ? names.get(Math.floorMod(turn - 1, names.size())) : String.join("、", names);
    }
}
