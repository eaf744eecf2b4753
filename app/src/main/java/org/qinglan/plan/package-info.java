/** Import, confirmation, review, plans, 行事历, publishing, adjusting: a plan creates duties. */
@ApplicationModule(
        displayName = "计划",
        allowedDependencies = {"reading", "shared", "database", "school", "access", "file", "web", "record", "duty"})
@NullMarked
package org.qinglan.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
