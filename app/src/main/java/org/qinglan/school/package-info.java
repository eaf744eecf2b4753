/** Tenants, units, people, posts, terms, calendars, timetable, roster import. */
@ApplicationModule(
        displayName = "学校与人",
        allowedDependencies = {"shared", "database"})
@NullMarked
package org.qinglan.school;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
