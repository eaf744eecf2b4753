/** Accounts, sign-in, sessions, who may what, audit. */
@ApplicationModule(
        displayName = "谁可以做什么",
        allowedDependencies = {"shared", "database", "school"})
@NullMarked
package org.qinglan.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
