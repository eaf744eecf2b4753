/** Which items of one plan say what items of another ask for: matters of the trade and characters, no model, no database. */
@NullMarked
package org.qinglan.meaning;

import org.jspecify.annotations.NullMarked;
