package dev.companion.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies that are too large before any of them is read; a length must be given. */
public final class BodyLimit extends OncePerRequestFilter {

    private static final long MOST_BYTES = 64 << 10;
    private static final long MOST_BYTES_OF_AN_IMPORT = 16 << 20;
    public static final long MOST_BYTES_OF_A_DOCUMENT = 20 << 20;

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long most = most(request.getRequestURI());
        if (request.getContentLengthLong() > most) {
            refuse(
                    response,
                    413,
                    "the body must have at most %d bytes, had %d"
                            .formatted(most, request.getContentLengthLong()));
        } else if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            refuse(response, 411, "the body's Content-Length must be given");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static long most(String path) {
        if (path.startsWith("/imports")) {
            return MOST_BYTES_OF_AN_IMPORT;
        }
        return path.startsWith("/documents") ? MOST_BYTES_OF_A_DOCUMENT : MOST_BYTES;
    }

    private static void refuse(HttpServletResponse response, int status, String detail)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.getOutputStream()
                .write(
                        "{\"type\":\"about:blank\",\"title\":\"The body is not taken\",\"status\":%d,\"detail\":\"%s\"}"
                                .formatted(status, detail)
                                .getBytes(StandardCharsets.UTF_8));
    }
}
