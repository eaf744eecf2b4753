/** 迎检: a checklist from outside finds its proof among what was recorded; what is missing is said, never made up. */
@ApplicationModule(
        displayName = "迎检",
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
            "record::kind"
        })
@NullMarked
package org.qinglan.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
