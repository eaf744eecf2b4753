/** 练兵课: each month's turns in a group, by a fair rotation. */
@NullMarked
package org.qinglan.publiclesson.practice;

import org.jspecify.annotations.NullMarked;
