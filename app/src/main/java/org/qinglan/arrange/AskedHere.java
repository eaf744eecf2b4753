package org.qinglan.arrange;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.qinglan.web.SwapAsking;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Other rooms lead here with one lesson filled in. */
@Component
class AskedHere implements SwapAsking {
    @Override
    public String href(LocalDate day, int period, String reason) {
        String words = reason.length() > Arrangements.LONGEST_REASON
                ? reason.substring(0, Arrangements.LONGEST_REASON)
                : reason;
        return UriComponentsBuilder.fromPath("/arrangements/new")
                .queryParam("day", day)
                .queryParam("first", period)
                .queryParam("last", period)
                .queryParam("reason", "{reason}")
                .encode(StandardCharsets.UTF_8)
                .buildAndExpand(words)
                .toUriString();
    }
}
