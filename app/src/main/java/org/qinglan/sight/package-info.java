/** 一条线: what answers what, from anybody's duty up to the city's aim and back. */
@ApplicationModule(
        displayName = "一条线",
        allowedDependencies = {
            "meaning",
            "shared",
            "database",
            "school",
            "access",
            "web",
            "record",
            "duty",
            "plan",
            "notice",
            "home"
        })
@NullMarked
package org.qinglan.sight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
