@NullMarked
package org.qinglan.meaning;

import org.jspecify.annotations.NullMarked;
