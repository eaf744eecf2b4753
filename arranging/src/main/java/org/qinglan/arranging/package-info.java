/**
 * 调课: who teaches whose lesson while people are away, and when a lesson is best opened to colleagues. No Spring, no database:
 * a week goes in, a proposal with its reasons comes out. The searching is Timefold's; what a good proposal is stands in
 * {@link org.qinglan.arranging.Wish} and {@link org.qinglan.arranging.Judgement}.
 */
@NullMarked
package org.qinglan.arranging;

import org.jspecify.annotations.NullMarked;
