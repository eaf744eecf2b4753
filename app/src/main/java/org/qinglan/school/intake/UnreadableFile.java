package org.qinglan.school.intake;

/** A file from which nothing can be imported; the message is the one sentence for the user. */
public final class UnreadableFile extends RuntimeException {
    UnreadableFile(String sentence) {
        super(sentence);
    }
}
