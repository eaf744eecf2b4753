/** 教研活动: what is particular about a meeting of a group, chiefly signing in. */
@NamedInterface("activity")
@NullMarked
package org.qinglan.record.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
