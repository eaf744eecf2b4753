/** 公开课: declared, recommended, approved, scheduled, given, evaluated, archived; 练兵课, 同题异构 and 磨课 with them. */
@ApplicationModule(
        displayName = "公开课",
        allowedDependencies = {
            "arranging",
            "reading",
            "shared",
            "database",
            "school",
            "access",
            "file",
            "web",
            "record",
            "record::activity",
            "record::form",
            "record::kind",
            "duty",
            "plan",
            "notice",
            "home"
        })
@NullMarked
package org.qinglan.publiclesson;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
