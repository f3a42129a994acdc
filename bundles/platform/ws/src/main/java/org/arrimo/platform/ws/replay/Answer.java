package org.arrimo.platform.ws.replay;

import java.io.IOException;

import javax.servlet.http.HttpServletResponse;

/** What is kept of an answer, so that it can be given again. Absent headers are null, as in the table. */
record Answer(int status, String contentType, String location, String etag, byte[] body) {
    void writeTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(contentType);
        response.setHeader("Location", location);
        response.setHeader("ETag", etag);
        response.setHeader("Idempotency-Replayed", "true");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
