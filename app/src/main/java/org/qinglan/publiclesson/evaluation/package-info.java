/** 评课: what observers give a lesson, its means and words, and thanks. */
@NamedInterface("evaluation")
@NullMarked
package org.qinglan.publiclesson.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
