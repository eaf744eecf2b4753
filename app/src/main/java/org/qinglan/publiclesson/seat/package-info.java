/** 席位与签到: who wants to listen, who waits, who came. */
@NullMarked
package org.qinglan.publiclesson.seat;

import org.jspecify.annotations.NullMarked;
