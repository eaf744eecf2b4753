package org.qinglan.plan;

import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.file.FileAccess;
import org.qinglan.school.Units;
import org.springframework.stereotype.Component;

/** Who may open the file a plan was imported from: whoever leads the unit, and its people once the plan is public. */
@Component
class SourceFileAccess implements FileAccess {
    private final Plans plans;
    private final Units units;

    SourceFileAccess(Plans plans, Units units) {
        this.plans = plans;
        this.units = units;
    }

    @Override
    public boolean maySee(UUID fileId, Actor viewer) {
        return plans.ofFile(fileId)
                .filter(plan -> {
                    var unit = units.get(plan.unitId());
                    return viewer.leads(unit) || (plan.state().isPublic() && viewer.sees(unit));
                })
                .isPresent();
    }
}
