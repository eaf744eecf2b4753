/** 建议: from one visit to the next. */
@NamedInterface("advice")
@NullMarked
package org.qinglan.mentoring.advice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
