/** Requirements, duties, settlement, excuses, 台账: records settle duties. */
@ApplicationModule(
        displayName = "要求与任务",
        allowedDependencies = {"shared", "database", "school", "access", "file", "web", "record", "record::form"})
@NullMarked
package org.qinglan.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
