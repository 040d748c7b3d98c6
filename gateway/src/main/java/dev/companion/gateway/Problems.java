package dev.companion.gateway;

import dev.companion.gateway.access.TurnedAway;
import dev.companion.stores.keys.KeysUnavailable;
import dev.companion.stores.postgres.DatabaseUnavailable;
import dev.companion.topics.CompanionForgotten;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/**
 * Errors as RFC 9457 problems, each with the name of its {@code error}; what someone wrote is never
 * repeated in them.
 */
@RestControllerAdvice
public class Problems extends ResponseEntityExceptionHandler {

    private static final String RETRY_AFTER_SECONDS = "5";
    private static final String ERROR = "error";
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final AvailableFeatures features;

    /**
     * Tells them.
     *
     * @param features said where something is away
     */
    public Problems(AvailableFeatures features) {
        this.features = features;
    }

    @ExceptionHandler
    ProblemDetail badRequest(BadRequest e) {
        return problem(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> turnedAway(TurnedAway e) {
        var refusal = e.refusal();
        var problem = problem(HttpStatus.valueOf(refusal.status()), refusal.detail());
        problem.setProperty("error", refusal.error());
        var answer = ResponseEntity.status(refusal.status());
        refusal.retryAfterSeconds()
                .ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        return answer.body(problem);
    }

    @ExceptionHandler
    ProblemDetail illegal(IllegalArgumentException e) {
        return problem(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notNow(NotNow e) {
        return later(String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> degraded(Degraded e) {
        var answer = later(String.valueOf(e.getMessage()));
        Optional.ofNullable(answer.getBody())
                .ifPresent(problem -> {
                    problem.setProperty("error", "service_degraded");
                    problem.setProperty("degraded_mode", true);
                });
        return answer;
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFound e) {
        var problem = problem(HttpStatus.NOT_FOUND, String.valueOf(e.getMessage()));
        problem.setProperty(ERROR, e.error());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail refused(Refused e) {
        return problem(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail shutOut(ShutOut e) {
        var problem = problem(HttpStatus.FORBIDDEN, String.valueOf(e.getMessage()));
        problem.setProperty(ERROR, "shut_out");
        problem.setProperty("reason", e.reason().name().toLowerCase(Locale.ROOT));
        e.until().ifPresent(until -> problem.setProperty("until", until));
        return problem;
    }

    @ExceptionHandler({Births.Forgotten.class, CompanionForgotten.class})
    ProblemDetail forgotten(RuntimeException e) {
        LOG.debug("a request came to somebody who is being forgotten", e);
        return problem(HttpStatus.GONE, "forgotten: this person's companion is no more");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> kafkaDown(KafkaException e) {
        LOG.warn("kafka did not take a message reason={}", e.toString());
        return later(
                "the log does not answer right now; say it again with the same Idempotency-Key,"
                        + " then it counts once even if it was taken in");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> logAway(LogAway e) {
        LOG.debug("a request was turned away", e);
        return later(
                "Kafka is away, and nothing can be taken in before it is back; say it again with"
                        + " the same Idempotency-Key, then it counts once even if it was taken in");
    }

    @ExceptionHandler({DatabaseUnavailable.class, KeysUnavailable.class})
    ResponseEntity<ProblemDetail> databaseDown(RuntimeException e) {
        LOG.debug("PostgreSQL is away and the request needs it", e);
        return later(
                "PostgreSQL is away and this request needs it: who is known can go on talking, but"
                        + " nobody can be met for the first time, and nothing be looked up;"
                        + " please try again");
    }

    /** Whoever asked has gone: there is nobody to tell. */
    @ExceptionHandler
    void gone(UncheckedIOException e) {
        LOG.debug("a reader has gone", e);
    }

    @ExceptionHandler
    ProblemDetail bug(RuntimeException e) {
        LOG.error("a request could not be served", e);
        return problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "this should not have happened; the system's log says more");
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var problems =
                e.getFieldErrors().stream()
                        .map(f ->
                                "%s %s%s"
                                        .formatted(
                                                snake(f.getField()), f.getDefaultMessage(), had(f)))
                        .sorted()
                        .collect(Collectors.joining("; "));
        return ResponseEntity.badRequest().body(problem(HttpStatus.BAD_REQUEST, problems));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var field =
                e.getCause() instanceof JacksonException broken
                        ? broken.getPath().stream()
                                .map(JacksonException.Reference::getPropertyName)
                                .filter(Objects::nonNull)
                                .map(name -> ": its field " + name + " has another form")
                                .reduce("", (_, last) -> last)
                        : "";
        return ResponseEntity.badRequest()
                .body(
                        problem(
                                HttpStatus.BAD_REQUEST,
                                "the body must be the JSON object this path takes, and was not"
                                        + field));
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var name = e.getPropertyName() == null ? "a parameter" : snake(e.getPropertyName());
        var detail = "%s must be %s, was something else".formatted(name, kind(e.getRequiredType()));
        return ResponseEntity.badRequest().body(problem(HttpStatus.BAD_REQUEST, detail));
    }

    private static String kind(@Nullable Class<?> type) {
        return switch (type == null ? "" : type.getSimpleName()) {
            case "UUID" -> "an id like 01234567-89ab-8def-8123-456789abcdef";
            case "Instant", "Optional" -> "a time like 2026-01-31T08:00:00Z";
            case "int", "long" -> "a whole number";
            case "double" -> "a number";
            case "boolean" -> "true or false";
            default -> "of another form";
        };
    }

    private static String had(FieldError error) {
        return error.getRejectedValue() instanceof CharSequence text
                ? ", had %d characters".formatted(text.length())
                : "";
    }

    /** What Spring finds wrong by itself has a name too. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem) {
            problem.setProperty(ERROR, ProblemNames.of(status.value()));
        }
        return super.createResponseEntity(body, headers, status, request);
    }

    private ResponseEntity<ProblemDetail> later(String detail) {
        var problem = problem(HttpStatus.SERVICE_UNAVAILABLE, detail);
        problem.setProperty("degraded_mode", true);
        problem.setProperty("available_features", features.now());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .body(problem);
    }

    private static ProblemDetail problem(HttpStatus status, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty(ERROR, ProblemNames.of(status.value()));
        return problem;
    }

    private static String snake(String field) {
        return field.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
