package ir.samad.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** A module's offer of ways to its pages. Every bean of this type is asked; the shell puts the answers in order. */
public interface Menu {

    /** The ways open to whoever makes this request; empty when there are none. */
    List<MenuItem> itemsFor(HttpServletRequest request);
}
