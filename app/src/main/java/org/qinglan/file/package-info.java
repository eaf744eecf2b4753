/** Attachments, filling office templates, exports. */
@ApplicationModule(
        displayName = "文件",
        allowedDependencies = {"shared", "database", "school", "access"})
@NullMarked
package org.qinglan.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
