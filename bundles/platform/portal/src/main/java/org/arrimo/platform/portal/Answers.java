package org.arrimo.platform.portal;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import gg.jte.Content;

import org.arrimo.platform.portal.http.Cookies;
import org.arrimo.platform.portal.http.ErasedWords;
import org.arrimo.platform.portal.http.Gzip;
import org.arrimo.platform.portal.http.Wants;
import org.arrimo.platform.portal.page.CurrentRequest;
import org.arrimo.platform.portal.page.Failure;
import org.arrimo.platform.portal.page.Flash;
import org.arrimo.platform.portal.page.Frame;
import org.arrimo.platform.portal.page.Look;
import org.arrimo.platform.portal.page.Shell;
import org.arrimo.platform.spi.portal.PortalRequest;

/** Writes what goes out: pages in the frame, fragments without it, and failures as pages or plain sentences. */
final class Answers {
    private static final String FLASH = "arrimo-flash";
    private static final int WORTH_PACKING = 1024;
    private static final String RETRY_SECONDS = "10";

    private final Frame frame;
    private final Cookies cookies;
    private final Shell shell;

    Answers(Frame frame, Cookies cookies, Shell shell) {
        this.frame = frame;
        this.cookies = cookies;
        this.shell = shell;
    }

    /** What a page wrote. */
    void page(Visitor visitor, HttpServletResponse response, CurrentRequest current, byte[] page) throws IOException {
        HttpServletRequest request = visitor.request();
        current.flash()
                .ifPresent(message -> cookies.write(
                        request, response, FLASH, message.encoded(), Optional.of(java.time.Duration.ofMinutes(1))));
        boolean empty = page.length == 0;
        if (empty || current.isFragment()) {
            response.addHeader("Vary", "HX-Request");
            html(visitor, response, page);
            return;
        }
        Optional<Flash> flash = flash(request, response);
        if (visitor.actor().isEmpty()) {
            Content content = output -> output.writeBinaryContent(page);
            String title = current.heading().title();
            html(visitor, response, frame.plain(visitor.look(), title, content, flash));
            return;
        }
        html(visitor, response, frame.around(visitor.look(), current, visitor.path(), flash, page));
    }

    /** A page for somebody who is not signed in. */
    void plain(Visitor visitor, HttpServletResponse response, String title, String template, Map<String, Object> params)
            throws IOException {
        Optional<Flash> flash = flash(visitor.request(), response);
        Content content = frame.content(template, params);
        html(visitor, response, frame.plain(visitor.look(), title, content, flash));
    }

    void redirect(Visitor visitor, HttpServletResponse response, String path) {
        String address = visitor.request().getContextPath() + path;
        if (Wants.fragment(visitor.request())) {
            response.setHeader("HX-Redirect", address);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.setHeader("Location", address);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        }
    }

    /** What can't be answered as asked. */
    void failed(Visitor visitor, HttpServletResponse response, Failure failure) throws IOException {
        if (response.isCommitted()) {
            throw new IOException("The answer broke off");
        }
        response.resetBuffer();
        response.setStatus(failure.status());
        if (failure.status() == 503 || failure.status() == 429) {
            response.setHeader("Retry-After", RETRY_SECONDS);
        }
        HttpServletRequest request = visitor.request();
        try {
            if (Wants.fragment(request)) {
                html(visitor, response, frame.part("failurePart", failureParams(visitor.look(), failure)));
            } else if (Wants.html(request)) {
                failurePage(visitor, response, failure);
            } else {
                sentence(response, failure);
            }
        } catch (RuntimeException | LinkageError e) {
            Failure second = Failure.of(e, visitor.path());
            response.resetBuffer();
            sentence(response, second);
        }
    }

    private static void sentence(HttpServletResponse response, Failure failure) throws IOException {
        response.setContentType("text/plain; charset=UTF-8");
        String reference =
                failure.reference().map(text -> " Reference: " + text).orElse("");
        response.getWriter().println(failure.status() + " " + english(failure) + reference);
    }

    private void failurePage(Visitor visitor, HttpServletResponse response, Failure failure) throws IOException {
        Map<String, Object> params = failureParams(visitor.look(), failure);
        String title = (String) params.get("title");
        if (visitor.actor().isEmpty()) {
            plain(visitor, response, title, "failure", params);
            return;
        }
        String base = visitor.request().getContextPath();
        var current = new CurrentRequest(visitor.actor().get(), visitor.csrf(), base, false, shell);
        current.heading(new PortalRequest.Heading(title, "", null, false));
        byte[] page = frame.part("failure", params);
        html(visitor, response, frame.around(visitor.look(), current, visitor.path(), Optional.empty(), page));
    }

    private static Map<String, Object> failureParams(Look look, Failure failure) {
        String known = look.words().has("failure." + failure.status() + ".title") ? "" + failure.status() : "other";
        String text = failure.problem()
                .filter(problem -> failure.status() != 404)
                .map(look.words()::problem)
                .orElseGet(() -> look.t("failure." + known + ".text"));
        var params = new HashMap<String, Object>();
        params.put("look", look);
        params.put("status", failure.status());
        params.put("title", look.t("failure." + known + ".title"));
        params.put("text", text);
        params.put("reference", failure.reference().orElse(null));
        return params;
    }

    private static String english(Failure failure) {
        return failure.problem()
                .map(problem -> problem.detail())
                .orElse(
                        switch (failure.status()) {
                            case 400 -> "The request can't be understood.";
                            case 401 -> "Sign in first.";
                            case 404 -> "There is no such page here.";
                            case 405 -> "This method is not allowed here.";
                            case 413 -> "The request is larger than the limit.";
                            case 415 -> "A form is expected here.";
                            case 503 -> "Something this page needs is away for the moment. Try again later.";
                            default -> "Something went wrong here; the log has more.";
                        });
    }

    private static void html(Visitor visitor, HttpServletResponse response, byte[] written) throws IOException {
        HttpServletRequest request = visitor.request();
        byte[] page = new ErasedWords(visitor.look().words()).in(written);
        byte[] body = page;
        if (page.length > 0) {
            response.setContentType("text/html; charset=UTF-8");
        }
        if (page.length >= WORTH_PACKING) {
            response.addHeader("Vary", "Accept-Encoding");
            if (Wants.gzip(request)) {
                response.setHeader("Content-Encoding", "gzip");
                body = Gzip.quick(page);
            }
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private Optional<Flash> flash(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> value = cookies.read(request, FLASH).filter(text -> !text.isEmpty());
        if (value.isEmpty()) {
            return Optional.empty();
        }
        cookies.clear(request, response, FLASH);
        return value.flatMap(Flash::of);
    }
}
