/** 行事历: the dated tasks of published plans as month table, month calendar, list and calendar feeds. */
@NullMarked
package org.qinglan.plan.calendar;

import org.jspecify.annotations.NullMarked;
