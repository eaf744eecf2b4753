/** The database: the embedded server, migrations, and connections that see one tenant only. */
@ApplicationModule(
        displayName = "数据库",
        allowedDependencies = {"shared"})
@NullMarked
package org.qinglan.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
