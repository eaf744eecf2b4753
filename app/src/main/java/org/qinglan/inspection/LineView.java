package org.qinglan.inspection;

import java.util.List;
import java.util.Map;
import org.qinglan.inspection.ChecklistLine.Standing;
import org.qinglan.inspection.InspectionView.Offer;
import org.qinglan.inspection.InspectionView.Proof;
import org.qinglan.record.form.FiledRecords.Filed;

/**
 * One line of a checklist on its own page.
 *
 * @param asked whether the records shown were filtered for, rather than proposed
 * @param found how many fit, also beyond those shown
 * @param kinds names by code of the kinds there are records of
 * @param kind filtered for; empty: all
 * @param words filtered for; empty: all
 */
public record LineView(
        Inspection inspection,
        ChecklistLine line,
        List<Proof> proofs,
        List<Offer> offers,
        boolean asked,
        int found,
        List<Filed> shown,
        Map<String, String> kinds,
        String kind,
        String words) {
    static final int MOST_SHOWN = 60;

    public LineView {
        proofs = List.copyOf(proofs);
        offers = List.copyOf(offers);
        shown = List.copyOf(shown);
    }

    public Standing standing() {
        return line.standing(proofs.stream().filter(Proof::holds).count());
    }
}
