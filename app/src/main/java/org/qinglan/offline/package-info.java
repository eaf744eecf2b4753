/** 没有网络: what phones wrote without network comes in, is brought together field by field, and gets its receipts. */
@ApplicationModule(
        displayName = "没有网络",
        allowedDependencies = {
            "shared",
            "database",
            "school",
            "access",
            "file",
            "web",
            "record",
            "record::form",
            "record::kind"
        })
@NullMarked
package org.qinglan.offline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
