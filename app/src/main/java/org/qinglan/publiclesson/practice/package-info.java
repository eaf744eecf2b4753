/** 练兵课: each month's turns in a group, by a fair rotation. */
@NamedInterface("practice")
@NullMarked
package org.qinglan.publiclesson.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
