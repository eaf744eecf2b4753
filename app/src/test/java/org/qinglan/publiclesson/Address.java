package org.qinglan.publiclesson;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** An address of the network nobody used before, because what one address may do is counted over all tests. */
public final class Address {
    private static final AtomicInteger USED = new AtomicInteger();

    private Address() {}

    public static RequestPostProcessor fresh() {
        int n = USED.incrementAndGet();
        return at("198.51." + n / 250 + "." + (n % 250 + 1));
    }

    public static RequestPostProcessor at(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
