/** Ways in without an account. */
@NullMarked
package org.qinglan.mentoring.link;

import org.jspecify.annotations.NullMarked;
