package org.qinglan.sight;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.plan.ItemKind;

/**
 * An item as it stands in its plan.
 *
 * @param unitDepth how far below the root its unit is, offices between their unit and what lies below
 * @param requirementId what publishing made of it; null where nothing is counted
 */
public record Node(
        UUID id,
        UUID planId,
        String planTitle,
        UUID unitId,
        String unit,
        int unitDepth,
        ItemKind kind,
        String label,
        String text,
        @Nullable UUID requirementId) {}
