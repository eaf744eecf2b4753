/** Kinds, flows, records, review, credits: work leaves records. */
@ApplicationModule(
        displayName = "记录",
        allowedDependencies = {"shared", "database", "school", "access", "file", "web"})
@NullMarked
package org.qinglan.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
