/** An invented city with a term in progress, for whoever wants to look around. Nobody depends on it. */
@ApplicationModule(
        displayName = "演示城市",
        allowedDependencies = {
            "shared",
            "database",
            "school",
            "school::intake",
            "access",
            "record",
            "record::form",
            "record::kind",
            "duty",
            "plan",
            "observation",
            "inspection",
            "mentoring",
            "mentoring::answer",
            "mentoring::advice",
            "mentoring::partner",
            "publiclesson",
            "arrange",
            "publiclesson::dossier",
            "publiclesson::evaluation",
            "publiclesson::parallel",
            "publiclesson::polish",
            "publiclesson::practice",
            "publiclesson::seat",
            "reading"
        })
@NullMarked
package org.qinglan.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
