/** The term's summary in the plan's own outline, with figures that open their records. */
@ApplicationModule(
        displayName = "总结",
        allowedDependencies = {
            "shared",
            "database",
            "school",
            "access",
            "file",
            "web",
            "record",
            "duty",
            "plan",
            "notice",
            "home"
        })
@NullMarked
package org.qinglan.summary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
