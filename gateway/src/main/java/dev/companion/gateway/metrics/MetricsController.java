package dev.companion.gateway.metrics;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code /metrics}: everything that is counted, for Prometheus to fetch. */
@RestController
public final class MetricsController {

    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final String OPEN_METRICS = "application/openmetrics-text";

    private final PrometheusMeterRegistry meters;
    private final SystemMeters system;

    public MetricsController(PrometheusMeterRegistry meters, SystemMeters system) {
        this.meters = meters;
        this.system = system;
    }

    /** In the form that is asked for: Prometheus's text, or OpenMetrics. */
    @GetMapping("/metrics")
    ResponseEntity<byte[]> metrics(@RequestHeader(HttpHeaders.ACCEPT) Optional<String> accept) {
        system.refresh();
        var type =
                accept.filter(wanted -> wanted.contains(OPEN_METRICS))
                        .map(_ -> OPEN_METRICS + "; version=1.0.0; charset=utf-8")
                        .orElse(TEXT);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .body(meters.scrape(type).getBytes(StandardCharsets.UTF_8));
    }
}
