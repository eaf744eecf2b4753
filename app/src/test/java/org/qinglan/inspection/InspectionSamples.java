package org.qinglan.inspection;

import java.time.LocalDate;
import java.util.Map;
import org.qinglan.given.AddressSamples;
import org.qinglan.given.City;
import org.qinglan.school.Role;
import org.qinglan.shared.Decision.Done;
import org.springframework.stereotype.Component;

/** A checklist of the school with a line and a piece of proof, for addresses that name one. */
@Component
class InspectionSamples implements AddressSamples {
    private final City city;
    private final Readiness readiness;
    private final InspectionRows rows;

    InspectionSamples(City city, Readiness readiness, InspectionRows rows) {
        this.city = city;
        this.readiness = readiness;
        this.rows = rows;
    }

    @Override
    public Map<String, Object> in(City.Built built) {
        var principal = city.actor(city.person("迎检的人", built.school(), Role.PRINCIPAL), LocalDate.of(2026, 10, 8));
        var asked = new Readiness.Asked(
                built.school(), "自查", City.TERM_BEGINS, City.TERM_ENDS, "", "自查表.docx", Checklists.word());
        if (!(readiness.begin(principal, asked) instanceof Done(var it)))
            throw new IllegalStateException("the sample was refused");
        var line = rows.lines(it.id()).getFirst();
        if (!(readiness.putFile(principal, line, "说明.docx", Checklists.word()) instanceof Done(var kept)))
            throw new IllegalStateException("the file was refused");
        return Map.of(
                "inspection", it.id(),
                "inspectionLine", line.id(),
                "inspectionProof", rows.pieces(it.id()).getFirst().id());
    }
}
