/** Rosters and timetables on their way in: from an Excel file to a preview, from a preview to facts, all or nothing. */
@NamedInterface("intake")
@NullMarked
package org.qinglan.school.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
