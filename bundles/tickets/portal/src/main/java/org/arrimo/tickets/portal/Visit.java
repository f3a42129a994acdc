package org.arrimo.tickets.portal;

import java.util.Optional;

import javax.servlet.http.HttpServletRequest;

/** Whether somebody who asks for a page comes to look at it. */
enum Visit {
    /** They do. */
    MEANT,
    /** Their browser asks in advance: they may come. */
    IN_ADVANCE,
    /** They are there already: a part of the page is fetched anew, or a form was refused. */
    REPEATED;

    static Visit of(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod()) || request.getHeader("HX-Request") != null) {
            return REPEATED;
        }
        boolean early = Optional.ofNullable(request.getHeader("Sec-Purpose"))
                .filter(purpose -> purpose.contains("prefetch"))
                .isPresent();
        return early ? IN_ADVANCE : MEANT;
    }
}
