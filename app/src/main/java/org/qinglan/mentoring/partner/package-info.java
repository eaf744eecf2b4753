/** 师徒·伙伴: themes with several who guide, declared by each. */
@NamedInterface("partner")
@NullMarked
package org.qinglan.mentoring.partner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
