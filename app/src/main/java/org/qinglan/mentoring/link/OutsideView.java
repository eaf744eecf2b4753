package org.qinglan.mentoring.link;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.mentoring.Pairing;
import org.qinglan.record.form.Values;

/**
 * What the mentor sees through a link.
 *
 * @param path the address itself
 * @param mentee masked: 叶老师
 * @param waits the agreement waits for her signature
 * @param typedFor the sheet for which something was refused
 * @param typed what was refused, to be mended
 */
public record OutsideView(
        String path,
        Pairing pair,
        String mentee,
        boolean waits,
        PairLink.Purpose purpose,
        String until,
        List<Shown> sheets,
        String problem,
        @Nullable UUID typedFor,
        String typed) {
    /** A sheet with its steps and the words on it. */
    public record Shown(
            Remarks.Sheet sheet, Values values, List<Map<String, String>> rows, List<Remarks.Remark> remarks) {}

    public boolean isForSigning() {
        return purpose == PairLink.Purpose.SIGN;
    }

    /** What stands in the field of the opinion at the end. */
    public String opinion() {
        if (!problem.isEmpty() && typedFor == null) return typed;
        var said = pair.opinions().mentor();
        return said == null ? "" : said;
    }

    /** What stands in the field of a sheet. */
    public String typedFor(Shown one) {
        return one.sheet().id().equals(typedFor) ? typed : "";
    }
}
