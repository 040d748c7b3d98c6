package dev.companion.gateway;

import dev.companion.gateway.access.Refusal;
import dev.companion.gateway.access.Refusals;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies that are too large before any of them is read; a length must be given. */
public final class BodyLimit extends OncePerRequestFilter {

    private static final long MOST_BYTES = 64 << 10;
    private static final long MOST_BYTES_OF_AN_IMPORT = 16 << 20;

    /** A hundred texts of 8,000 characters, each of which may take four bytes. */
    private static final long MOST_BYTES_TO_EMBED = 4 << 20;

    public static final long MOST_BYTES_OF_A_DOCUMENT = 20 << 20;

    private final Refusals refusals;

    public BodyLimit(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long most = most(request.getRequestURI());
        if (request.getContentLengthLong() > most) {
            refusals.write(
                    request,
                    response,
                    Refusal.bodyTooLarge(
                            "the body must have at most %d bytes, had %d"
                                    .formatted(most, request.getContentLengthLong())));
        } else if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            refusals.write(
                    request,
                    response,
                    Refusal.lengthRequired("the body's Content-Length must be given"));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static long most(String path) {
        if (path.startsWith("/imports")) {
            return MOST_BYTES_OF_AN_IMPORT;
        }
        if (path.startsWith("/embed")) {
            return MOST_BYTES_TO_EMBED;
        }
        return path.startsWith("/documents") ? MOST_BYTES_OF_A_DOCUMENT : MOST_BYTES;
    }
}
