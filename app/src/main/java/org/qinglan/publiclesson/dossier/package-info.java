/** 归档: the dossier of a lesson given, and its certificate, which anybody can verify. */
@NullMarked
package org.qinglan.publiclesson.dossier;

import org.jspecify.annotations.NullMarked;
