package org.qinglan.duty;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which SQL statements this thread sends while something runs; they all pass Spring's template, which tells. */
final class Statements {
    private Statements() {}

    /** Work that may fail. */
    interface Work {
        void run() throws Exception;
    }

    static List<String> of(Work work) throws Exception {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var before = logger.getLevel();
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        logger.addAppender(heard);
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        try {
            work.run();
        } finally {
            logger.setLevel(before);
            logger.setAdditive(true);
            logger.detachAppender(heard);
        }
        String me = Thread.currentThread().getName();
        return List.copyOf(heard.list).stream()
                .filter(e -> e.getThreadName().equals(me))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(m -> m.startsWith("Executing prepared SQL statement"))
                .toList();
    }
}
