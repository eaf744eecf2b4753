/**
 * Turns the office files schools send into {@link org.qinglan.reading.SourceDocument}. Files come from outside: whatever
 * they hold, the answer is a document or one sentence, in bounded time and memory.
 */
@NullMarked
package org.qinglan.reading.source;

import org.jspecify.annotations.NullMarked;
