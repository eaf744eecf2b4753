/** 听评课: who was seen and who not, whether observers agree, how far a rating can be trusted. */
@ApplicationModule(
        displayName = "听评课",
        allowedDependencies = {
            "measure",
            "shared",
            "database",
            "school",
            "access",
            "file",
            "web",
            "record",
            "record::kind",
            "record::form",
            "home"
        })
@NullMarked
package org.qinglan.observation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
