/** 带教记录: what both say they did. */
@NullMarked
package org.qinglan.mentoring.log;

import org.jspecify.annotations.NullMarked;
