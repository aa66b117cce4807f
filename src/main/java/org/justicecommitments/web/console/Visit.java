package org.justicecommitments.web.console;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * Who looks at a page, and what a form on it needs.
 *
 * @param who the name of the person; empty if not signed in
 * @param token what proves that a form comes from this page
 */
record Visit(String who, String token) {

    static Visit of(HttpServletRequest request) {
        String who = request.getRemoteUser() == null ? "" : request.getRemoteUser();
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken csrf
                ? new Visit(who, csrf.getToken())
                : new Visit(who, "");
    }

    /** A form that sends its fields to an address. */
    String form(String address, String fields, String button) {
        return form(address, "", fields, button);
    }

    /** A form with more attributes. */
    String form(String address, String attributes, String fields, String button) {
        return """
                <form method="post" action="%s"%s>
                <input type="hidden" name="_csrf" value="%s">
                %s<p class="act"><button>%s</button></p>
                </form>
                """
                .formatted(Page.text(address), attributes, Page.text(token), fields, Page.text(button));
    }
}
