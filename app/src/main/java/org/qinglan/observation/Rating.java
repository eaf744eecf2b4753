package org.qinglan.observation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qinglan.record.kind.Rubric;
import org.qinglan.record.kind.Rubric.Criterion;

/**
 * One observer's points for one lesson, by the version of the rubric that the record wrote down.
 *
 * @param points of each criterion in the rubric's order
 */
public record Rating(
        UUID recordId,
        UUID teacherId,
        UUID raterId,
        String raterName,
        LocalDate day,
        int period,
        Rubric rubric,
        List<Double> points) {
    public Rating {
        points = List.copyOf(points);
    }

    static List<Criterion> criteria(Rubric rubric) {
        return rubric.dimensions().stream().flatMap(d -> d.criteria().stream()).toList();
    }

    /** Of the full marks, from 0 to 100, so that rubrics with other totals compare. */
    public double percent() {
        return 100 * points.stream().mapToDouble(p -> p).sum() / rubric.total();
    }

    /** The points of each criterion as its share of the full marks. */
    double[] shares() {
        var full = criteria(rubric);
        var shares = new double[points.size()];
        for (int i = 0; i < shares.length; i++)
            shares[i] = points.get(i) / full.get(i).points();
        return shares;
    }

    /** The band of each criterion, 0 the lowest: criteria with other full marks compare by bands only. */
    int[] bands() {
        var shares = shares();
        var bands = new int[shares.length];
        int most = rubric.bands().size() - 1;
        for (int i = 0; i < bands.length; i++) {
            int band = 0;
            while (band < most && shares[i] * 100 < rubric.bands().get(band).from() - 1e-9) band++;
            bands[i] = most - band;
        }
        return bands;
    }

    String version() {
        return rubric.code() + "/" + rubric.version();
    }
}
