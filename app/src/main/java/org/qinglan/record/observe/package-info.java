/** 听课: what is particular about observing a lesson. */
@NullMarked
package org.qinglan.record.observe;

import org.jspecify.annotations.NullMarked;
