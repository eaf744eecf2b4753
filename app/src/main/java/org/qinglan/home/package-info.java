/** The first page: what I owe, what is on today, what I am likely to write. */
@ApplicationModule(
        displayName = "我的一周",
        allowedDependencies = {"shared", "database", "school", "access", "web", "record", "duty", "plan", "notice"})
@NullMarked
package org.qinglan.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
