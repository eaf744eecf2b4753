/** The shell of every page: layout, menu, form parts, error pages, who may call which address. */
@ApplicationModule(
        displayName = "页面的壳",
        allowedDependencies = {"shared", "database", "school", "access", "file"})
@NullMarked
package org.qinglan.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
