package org.qinglan.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.AbstractTemplateViewResolver;
import org.springframework.web.servlet.view.AbstractUrlBasedView;

/** Templates are compiled Java; there is no starter for this Boot, and it needs no more than this. */
@Configuration(proxyBeanMethods = false)
class JteConfiguration {
    @Bean
    TemplateEngine templateEngine() {
        var engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "gg.jte.generated.precompiled");
        engine.setBinaryStaticContent(true);
        return engine;
    }

    @Bean
    ViewResolver jteViews(TemplateEngine engine) {
        return new JteViewResolver(engine);
    }

    private static final class JteViewResolver extends AbstractTemplateViewResolver {
        private final TemplateEngine engine;

        JteViewResolver(TemplateEngine engine) {
            this.engine = engine;
            setViewClass(JteView.class);
            setSuffix(".jte");
            setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
            setContentType("text/html;charset=UTF-8");
        }

        @Override
        protected Class<?> requiredViewClass() {
            return JteView.class;
        }

        @Override
        protected AbstractUrlBasedView instantiateView() {
            return new JteView(engine);
        }
    }
}
