/** 往上报: what a group, a district or a city answers to a lesson that a school declares at its level. */
@NamedInterface("upward")
@NullMarked
package org.qinglan.publiclesson.upward;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
