package io.github.statsigemulator.http;

import io.github.statsigemulator.project.Clocks;
import io.github.statsigemulator.project.EmulatorSettings;
import io.github.statsigemulator.project.Keys;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.Filter;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.RequestContextFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** The filters before all routes, and what controllers may take as arguments beyond what Spring offers. */
@Configuration(proxyBeanMethods = false)
class HttpConfiguration implements WebMvcConfigurer {

    private static final String WRITE_BUFFER = "socket.appWriteBufSize";

    private final JsonMapper json;
    private final EmulatorSettings settings;

    HttpConfiguration(JsonMapper json, EmulatorSettings settings) {
        this.json = json;
        this.settings = settings;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
        resolvers.add(new PagingArgument());
        resolvers.add(new JsonBodyArgument(json));
        resolvers.add(new VisitorArgument(settings));
    }

    @Bean
    FilterRegistrationBean<Filter> requestMeter(RequestTimers timers) {
        return first(new RequestMeter(timers), 0);
    }

    @Bean
    Access access(Keys keys) {
        return new Access(keys::find, settings.adminToken());
    }

    @Bean
    FilterRegistrationBean<Filter> edge(Access access) {
        Neighbourhood neighbourhood = new Neighbourhood(settings);
        Renderings renderings = new Renderings(neighbourhood, settings.console().dialect());
        return first(new EdgeFilter(neighbourhood, access, renderings, json), 1);
    }

    @Bean
    FilterRegistrationBean<Filter> rateLimit(Clocks clocks, EmulatorSettings settings) {
        FilterRegistrationBean<Filter> filter = first(new RateLimitFilter(new RateLimit(clocks), json), 2);
        filter.setEnabled(settings.console().rateLimit() == EmulatorSettings.RateLimit.REAL);
        return filter;
    }

    /** Spring's own is not registered: nothing asks for the present request before it reaches the dispatcher. */
    @Bean
    static FilterRegistrationBean<RequestContextFilter> requestContext() {
        FilterRegistrationBean<RequestContextFilter> registration =
                new FilterRegistrationBean<>(new RequestContextFilter());
        registration.setEnabled(false);
        return registration;
    }

    private static FilterRegistrationBean<Filter> first(Filter filter, int place) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        return registration;
    }

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> promptProtocol() {
        return tomcat -> tomcat.setProtocol(PromptProtocol.class.getName());
    }

    /** No access log would know of these requests, so who keeps one does without. */
    @Bean
    @ConditionalOnProperty(name = "server.tomcat.accesslog.enabled", havingValue = "false", matchIfMissing = true)
    static TomcatConnectorCustomizer promptReplies(Access access, PromptAnswers answers, RequestTimers timers) {
        PromptReplies replies = new PromptReplies(access, answers, timers);
        return connector -> ((PromptProtocol) connector.getProtocolHandler()).replyBy(replies);
    }

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> jsonErrors() {
        return tomcat -> tomcat.addContextCustomizers(context ->
                ((StandardHost) context.getParent()).setErrorReportValveClass(JsonErrorValve.class.getName()));
    }

    /** A document goes out in pieces of 64 kB; in Tomcat's usual 8 kB it takes three times as long. */
    @Bean
    static TomcatConnectorCustomizer largePieces() {
        return connector -> connector.setProperty(WRITE_BUFFER, "65536");
    }

    @Bean
    static PrometheusMeterRegistry meters() {
        return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    }
}
