package dev.companion.gateway.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** One request as it goes over the wire: with any Host, from any of this machine's addresses. */
final class RawHttp {

    private final int port;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String line = "";
    private String body = "";
    private String from = "127.0.0.1";

    RawHttp(int port) {
        this.port = port;
        headers.put("Host", "localhost:" + port);
        headers.put("Connection", "close");
    }

    RawHttp line(String method, String path) {
        line = method + " " + path + " HTTP/1.1";
        return this;
    }

    RawHttp header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    RawHttp key(String key) {
        return header("X-API-Key", key);
    }

    /** The address of this machine that it comes from. */
    RawHttp from(String address) {
        from = address;
        return this;
    }

    RawHttp body(String type, String text) {
        body = text;
        headers.put("Content-Type", type);
        headers.put("Content-Length", "" + text.length());
        return this;
    }

    /** What came back; header names in lower case. */
    record Answer(int status, Map<String, String> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    Answer send() {
        try (var socket = new Socket()) {
            socket.setSoTimeout(20_000);
            socket.bind(new InetSocketAddress(from, 0));
            socket.connect(new InetSocketAddress("127.0.0.1", port), 5_000);
            var text = new StringBuilder(line).append("\r\n");
            headers.forEach((name, value) -> text.append(name + ": " + value + "\r\n"));
            text.append("\r\n").append(body);
            socket.getOutputStream().write(text.toString().getBytes(StandardCharsets.ISO_8859_1));
            return parse(
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer parse(String text) {
        var parts = text.split("\r\n\r\n", 2);
        var lines = parts[0].split("\r\n");
        var headers = new LinkedHashMap<String, String>();
        for (int i = 1; i < lines.length; i++) {
            var header = lines[i].split(": ?", 2);
            headers.put(header[0].toLowerCase(Locale.ROOT), header[1]);
        }
        return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, parts[1]);
    }
}
