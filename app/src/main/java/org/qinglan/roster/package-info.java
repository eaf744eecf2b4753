/** The pages of people, units, calendars and timetables, and the imports that fill them. */
@ApplicationModule(
        displayName = "名单与课表",
        allowedDependencies = {"shared", "database", "school", "school::intake", "access", "file", "web"})
@NullMarked
package org.qinglan.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
