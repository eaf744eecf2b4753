package org.qinglan.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started a fresh installation where to begin. */
@Component
@Profile("!demo")
class SetUpNotice {
    private static final Logger LOG = LoggerFactory.getLogger(SetUpNotice.class);
    private final SetUp setUp;

    SetUpNotice(SetUp setUp) {
        this.setUp = setUp;
    }

    @EventListener
    void started(WebServerInitializedEvent server) {
        if (setUp.isOpen())
            LOG.info(
                    "第一次使用：请打开 http://localhost:{}/setup ，启动口令 {}",
                    server.getWebServer().getPort(),
                    setUp.token());
    }
}
