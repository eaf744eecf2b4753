package org.qinglan.inspection;

import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.file.FileAccess;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.NoSuch;
import org.springframework.stereotype.Component;

/** A checklist is the matter of whoever leads its unit; so are the files put beside its lines. */
@Component
class InspectionAccess implements FileAccess {
    private final InspectionRows rows;
    private final Units units;

    InspectionAccess(InspectionRows rows, Units units) {
        this.rows = rows;
        this.units = units;
    }

    Unit led(UUID unit, Actor me) {
        var found = units.get(unit);
        if (!me.leads(found)) throw new Forbidden("迎检的材料由带这个单位的人来准备。");
        return found;
    }

    /** One that was not thrown away. */
    Inspection owned(UUID id, Actor me) {
        var it = withGone(id, me);
        if (it.isGone()) throw new NoSuch("迎检清单");
        return it;
    }

    Inspection withGone(UUID id, Actor me) {
        var it = rows.get(id);
        led(it.unitId(), me);
        return it;
    }

    /** A line of a checklist this person prepares. */
    ChecklistLine line(UUID id, Actor me) {
        var line = rows.line(id);
        owned(line.inspectionId(), me);
        return line;
    }

    @Override
    public boolean maySee(UUID fileId, Actor viewer) {
        return rows.unitsOf(fileId).stream().anyMatch(unit -> viewer.leads(units.get(unit)));
    }
}
