/** 带教的成效, with how sure one can be. */
@NullMarked
package org.qinglan.mentoring.effect;

import org.jspecify.annotations.NullMarked;
