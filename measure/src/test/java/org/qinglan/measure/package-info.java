@NullMarked
package org.qinglan.measure;

import org.jspecify.annotations.NullMarked;
