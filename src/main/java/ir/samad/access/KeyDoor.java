package ir.samad.access;

import ir.samad.shell.Staff;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;

/** Lets programs in, which show a key instead of a session; offered by the room that gives the keys. */
public interface KeyDoor {

    /**
     * Looks at the key of a request for an endpoint that is marked {@link ir.samad.shell.ForPrograms}.
     *
     * @return the position the program acts in; whether it has the right the endpoint needs is asked afterwards
     * @throws ir.samad.shell.Problem when the key is missing, unknown, over, used too often, or not for this endpoint
     */
    Staff enter(HttpServletRequest request, HttpServletResponse response, HandlerMethod endpoint);
}
