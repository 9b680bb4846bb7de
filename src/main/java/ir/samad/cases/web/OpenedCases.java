package ir.samad.cases.web;

import ir.samad.cases.CaseId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;

/** Which cases this session has opened by code or contact; a foreign id in an address opens nothing. */
final class OpenedCases {

    private static final String OPENED = "samad.cases.opened";
    private static final int MOST = 50;

    private OpenedCases() {}

    /** Opens a case to this session, under a new session id, so that one known before opens nothing. */
    static void add(HttpServletRequest request, CaseId id) {
        var opened = new ArrayList<>(list(request));
        opened.remove(id.value().toString());
        opened.addFirst(id.value().toString());
        while (opened.size() > MOST) {
            opened.removeLast();
        }
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        request.getSession().setAttribute(OPENED, String.join(",", opened));
    }

    static boolean contains(HttpServletRequest request, CaseId id) {
        return list(request).contains(id.value().toString());
    }

    private static List<String> list(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(OPENED) instanceof String opened
                ? List.of(opened.split(","))
                : List.of();
    }
}
