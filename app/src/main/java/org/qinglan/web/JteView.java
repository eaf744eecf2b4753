package org.qinglan.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.servlet.view.AbstractTemplateView;

/** One template: rendered whole before the first byte goes out, so that a failing page is an error page. */
final class JteView extends AbstractTemplateView {
    private final TemplateEngine engine;

    JteView(TemplateEngine engine) {
        this.engine = engine;
        setExposeSpringMacroHelpers(false);
    }

    @Override
    public boolean checkResource(Locale locale) {
        return engine.hasTemplate(String.valueOf(getUrl()));
    }

    @Override
    protected void renderMergedTemplateModel(
            Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) throws Exception {
        var out = new Utf8ByteOutput();
        engine.render(String.valueOf(getUrl()), model, out);
        response.setContentLength(out.getContentLength());
        out.writeTo(response.getOutputStream());
    }
}
