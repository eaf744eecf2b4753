/** Statistics of ratings and of what happens in a lesson: agreement, generalizability, S-T and Flanders. No Spring, no database. */
@NullMarked
package org.qinglan.measure;

import org.jspecify.annotations.NullMarked;
