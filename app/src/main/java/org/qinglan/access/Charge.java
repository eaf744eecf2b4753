package org.qinglan.access;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.qinglan.school.Post;
import org.qinglan.school.Role;
import org.qinglan.school.Unit;

/**
 * The people an administrator or auditor has charge of: those all of whose posts lie in the units below. At the root of the
 * tree that is everybody; a school's administrator has no hold on somebody who also serves at the bureau.
 */
record Charge(boolean everybody, UUID[] units) {
    /** For a query on {@code school.person p}, with {@link #parameters}. */
    static final String OVER_P = "(? or (exists (" + posts("") + ") and not exists (" + posts("not ") + ")))";

    static Charge of(Actor me, Role role) {
        var units = me.posts().stream()
                .filter(post -> post.role() == role)
                .map(Post::unit)
                .toList();
        return new Charge(
                units.stream().anyMatch(unit -> unit.parentId() == null),
                units.stream().map(Unit::actsFor).toArray(UUID[]::new));
    }

    List<Object> parameters(Actor me) {
        var all = new ArrayList<Object>();
        all.add(everybody);
        for (int i = 0; i < 2; i++) {
            all.add(me.today());
            all.add(units);
        }
        return all;
    }

    private static String posts(String not) {
        return "select from school.post cp join school.unit cu on cu.tenant_id = cp.tenant_id and cu.id = cp.unit_id"
                + " where cp.tenant_id = p.tenant_id and cp.person_id = p.id"
                + " and (cp.valid_to is null or cp.valid_to >= ?) and " + not + "cu.line && ?::uuid[]";
    }
}
