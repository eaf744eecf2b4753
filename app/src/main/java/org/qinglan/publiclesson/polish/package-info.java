/** 磨课: versions of a lesson's plan, trial lessons, and what was advised until it was given. */
@NamedInterface("polish")
@NullMarked
package org.qinglan.publiclesson.polish;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
