/** 师徒: agreements, 听一堂上一堂, advice that is followed up, what both confirm, and the end. */
@ApplicationModule(
        displayName = "师徒",
        allowedDependencies = {
            "measure",
            "shared",
            "database",
            "school",
            "access",
            "file",
            "web",
            "record",
            "record::form",
            "record::kind",
            "observation",
            "duty",
            "plan",
            "notice",
            "home"
        })
@NullMarked
package org.qinglan.mentoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
