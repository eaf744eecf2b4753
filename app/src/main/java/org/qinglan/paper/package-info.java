/** Tables on paper: 附件二, and the school's and offices' own forms, filled from what is there already. */
@ApplicationModule(
        displayName = "填表",
        allowedDependencies = {
            "shared",
            "database",
            "school",
            "access",
            "file",
            "file::form",
            "web",
            "record",
            "record::form",
            "record::kind",
            "duty",
            "plan"
        })
@NullMarked
package org.qinglan.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
