/** Words without behaviour that every room uses. No table, no Spring beans. */
@ApplicationModule(
        displayName = "共用的词",
        allowedDependencies = {})
@NullMarked
package org.qinglan.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
