/** 录像里的某一刻: a lesson's video, with what people say about its moments. */
@NullMarked
package org.qinglan.observation.video;

import org.jspecify.annotations.NullMarked;
