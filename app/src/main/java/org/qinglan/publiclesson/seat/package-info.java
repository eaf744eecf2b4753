/** 席位与签到: who wants to listen, who waits, who came. */
@NamedInterface("seat")
@NullMarked
package org.qinglan.publiclesson.seat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
