package dev.companion.gateway.metrics;

import dev.companion.gateway.admin.Figures;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Times answers by the first word of their path. Spring's own times know each path, but percentiles
 * of several cannot be put together. What is streamed is counted and not timed: it takes as long as
 * somebody listens.
 */
public final class RequestTimes extends OncePerRequestFilter {

    private static final double[] PERCENTILES = {0.5, 0.95, 0.99};
    private static final Duration OF_LATE = Duration.ofMinutes(10);
    private static final int FIRST_CLIENT_ERROR = 400;
    private static final int FIRST_SERVER_ERROR = 500;

    private final MeterRegistry meters;
    private final ConcurrentMap<String, Timer> timers = new ConcurrentHashMap<>();

    public RequestTimes(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long began = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new AtItsEnd(request, response, began));
            } else {
                note(request, response, began);
            }
        }
    }

    private void note(HttpServletRequest request, HttpServletResponse response, long began) {
        note(
                family(request),
                response.getStatus(),
                streamed(response),
                Duration.ofNanos(System.nanoTime() - began));
    }

    /** Counts one answer. */
    public void note(String path, int status, boolean streamed, Duration took) {
        meters.counter(Figures.ANSWERS, "path", path, "outcome", outcome(status)).increment();
        if (!streamed) {
            timers.computeIfAbsent(path, this::timer).record(took);
        }
    }

    private Timer timer(String path) {
        return Timer.builder(Figures.LATENCY)
                .description("how long answers took, by the first word of their path")
                .tag("path", path)
                .publishPercentiles(PERCENTILES)
                .distributionStatisticExpiry(OF_LATE)
                .register(meters);
    }

    /** What nobody serves is one family, whatever it was called. */
    private static String family(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)
                instanceof String pattern) {
            int end = pattern.indexOf('/', 1);
            var first = end < 0 ? pattern : pattern.substring(0, end);
            return first.contains("*") || first.contains("{") ? "other" : first;
        }
        return "other";
    }

    private static String outcome(int status) {
        if (status >= FIRST_SERVER_ERROR) {
            return "server_error";
        }
        return status >= FIRST_CLIENT_ERROR ? "client_error" : "success";
    }

    private static boolean streamed(HttpServletResponse response) {
        var type = response.getContentType();
        return type != null
                && (type.startsWith("application/x-ndjson")
                        || type.startsWith("text/event-stream"));
    }

    /** Notes an answer that comes from another thread once it is there. */
    private final class AtItsEnd implements AsyncListener {

        private final HttpServletRequest request;
        private final HttpServletResponse response;
        private final long began;

        AtItsEnd(HttpServletRequest request, HttpServletResponse response, long began) {
            this.request = request;
            this.response = response;
            this.began = began;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            note(request, response, began);
        }

        @Override
        public void onTimeout(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }
}
