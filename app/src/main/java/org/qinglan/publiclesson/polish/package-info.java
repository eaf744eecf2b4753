/** 磨课: versions of a lesson's plan, trial lessons, and what was advised until it was given. */
@NullMarked
package org.qinglan.publiclesson.polish;

import org.jspecify.annotations.NullMarked;
