package org.qinglan.sight.push;

import java.util.List;
import java.util.UUID;
import org.qinglan.access.Actor;

/** For whom somebody answers. */
final class Led {
    private Led() {}

    /** The units a person leads themselves or through an office; those further below answer for themselves. */
    static List<UUID> units(Actor me) {
        return me.posts().stream()
                .filter(post -> post.role().leads())
                .map(post -> post.unit().actsFor())
                .distinct()
                .toList();
    }
}
