/** 调课: who gives the lessons of those who are away, asked for, proposed, decided by the office, and told to everybody. */
@ApplicationModule(
        displayName = "调课",
        allowedDependencies = {"arranging", "shared", "database", "school", "access", "web", "duty", "notice", "home"})
@NullMarked
package org.qinglan.arrange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
