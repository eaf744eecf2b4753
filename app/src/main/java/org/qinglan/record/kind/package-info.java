/** 记录的种类: what one kind of record holds, as data. */
@NamedInterface("kind")
@NullMarked
package org.qinglan.record.kind;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
