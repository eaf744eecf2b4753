/** 下发: tasks of a unit above sent to units below, their answers, and what becomes of them when the unit above moves. */
@NullMarked
package org.qinglan.sight.push;

import org.jspecify.annotations.NullMarked;
