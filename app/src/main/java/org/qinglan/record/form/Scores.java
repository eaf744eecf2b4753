package org.qinglan.record.form;

import java.math.BigDecimal;
import org.qinglan.record.kind.FieldType;
import org.qinglan.record.kind.Kinds;
import org.qinglan.record.kind.RecordKind;
import org.qinglan.record.kind.Rubric;

/** The sum of a scored rubric, and which version of it was used: both are written into the record. */
final class Scores {
    private Scores() {}

    static Values frozen(RecordKind kind, Values values, Kinds kinds) {
        var frozen = values;
        for (var field : kind.fields()) {
            if (field.type() != FieldType.RUBRIC || !values.has(field)) continue;
            var rubric = kinds.rubricOf(field, values.text(field.code() + ".version"));
            var total = total(rubric, values, field.code());
            frozen = frozen.with(field.code() + ".version", rubric.code() + "/" + rubric.version())
                    .with(
                            field.code() + ".total",
                            total.stripTrailingZeros().toPlainString() + " 分（" + rubric.band(total) + "）");
        }
        return frozen;
    }

    static BigDecimal total(Rubric rubric, Values values, String code) {
        var sum = BigDecimal.ZERO;
        for (int d = 0; d < rubric.dimensions().size(); d++) {
            for (int c = 0; c < rubric.dimensions().get(d).criteria().size(); c++) {
                sum = sum.add(values.number(code + "." + d + "." + c).orElse(BigDecimal.ZERO));
            }
        }
        return sum;
    }
}
