package org.qinglan.publiclesson;

import org.qinglan.shared.Refusal;

/** A refusal in the words of the room that refused. */
public record Said(String sentence) implements Refusal {}
