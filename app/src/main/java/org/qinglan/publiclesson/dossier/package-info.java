/** 归档: the dossier of a lesson given, and its certificate, which anybody can verify. */
@NamedInterface("dossier")
@NullMarked
package org.qinglan.publiclesson.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
