/** 存之前看一眼: notes like earlier ones, and times that cannot be. Pointed out to the writer first. */
@NullMarked
package org.qinglan.observation.alike;

import org.jspecify.annotations.NullMarked;
