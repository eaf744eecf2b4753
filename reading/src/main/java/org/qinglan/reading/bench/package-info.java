/** Measures the reader against plans that were read by hand. */
@NullMarked
package org.qinglan.reading.bench;

import org.jspecify.annotations.NullMarked;
