package org.qinglan.paper;

import org.qinglan.shared.Refusal;

/** Why a form is not taken or changed so, and what to do. */
record PaperRefusal(String sentence) implements Refusal {}
