/** 听一堂，上一堂: lessons heard of the mentor, the own lessons that answer them, and the sheets. */
@NamedInterface("answer")
@NullMarked
package org.qinglan.mentoring.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
