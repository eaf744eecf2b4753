/**
 * Reads the plans schools write in Word: office file → {@link org.qinglan.reading.SourceDocument} →
 * {@link org.qinglan.reading.PlanDraft}. No Spring, no database, no network.
 */
@NullMarked
package org.qinglan.reading;

import org.jspecify.annotations.NullMarked;
