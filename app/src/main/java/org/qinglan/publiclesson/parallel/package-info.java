/** 同题异构: lessons with the same topic compared on one form, in words; never ranked. */
@NamedInterface("parallel")
@NullMarked
package org.qinglan.publiclesson.parallel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
