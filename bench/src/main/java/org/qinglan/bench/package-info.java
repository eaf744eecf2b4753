/** Measures a running server from outside, as its users meet it. Nothing here is part of the product. */
@NullMarked
package org.qinglan.bench;

import org.jspecify.annotations.NullMarked;
