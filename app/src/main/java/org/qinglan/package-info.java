@NullMarked
package org.qinglan;

import org.jspecify.annotations.NullMarked;
