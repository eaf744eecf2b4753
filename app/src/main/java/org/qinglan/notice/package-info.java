/** Notices in the program and by mail; nobody depends on them. */
@ApplicationModule(
        displayName = "提醒",
        allowedDependencies = {"shared", "database", "school", "access", "web", "record", "duty", "plan"})
@NullMarked
package org.qinglan.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
