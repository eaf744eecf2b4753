/** 配师父: who could guide whom. */
@NullMarked
package org.qinglan.mentoring.match;

import org.jspecify.annotations.NullMarked;
