package org.qinglan.record.observe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A filled form of 听课记录, as a browser sends it. */
final class ObservationForm {
    final Map<String, List<String>> values = new LinkedHashMap<>();

    ObservationForm(String date, String period, String teacher) {
        param("kind", "observation").param("version", "0").param("teacher", teacher);
        param("date", date).param("period", period).param("periods", "1").param("class", "四（3）班");
        param("subject", "MATHEMATICS").param("lessonKind", "ROUTINE").param("mode", "DROP_IN");
        param("topic", "分数的初步认识").param("word", "等学生等得久，真好").param("angles.goal", "4");
        values.put("notes.time", List.of("10:08", ""));
        values.put("notes.text", List.of("三个组量得不一样", ""));
    }

    ObservationForm param(String name, String value) {
        values.put(name, List.of(value));
        return this;
    }

    MockHttpServletRequestBuilder into(MockHttpServletRequestBuilder request) {
        values.forEach((name, all) -> request.param(name, all.toArray(String[]::new)));
        return request;
    }
}
