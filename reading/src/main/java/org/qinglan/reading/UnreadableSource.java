package org.qinglan.reading;

import org.jspecify.annotations.Nullable;

/** The file cannot be read; the message is one Chinese sentence for its owner, saying what to do. */
public final class UnreadableSource extends RuntimeException {
    public UnreadableSource(String sentence) {
        super(sentence);
    }

    public UnreadableSource(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
