package ir.samad.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;

/** The ways of the public: file, follow, one's own cases. Whoever works here has those of his position instead. */
@Component
class PublicMenu implements Menu {

    private static final List<MenuItem> WAYS = List.of(
            new MenuItem("/file", "shell.menu.file", 1),
            new MenuItem("/track", "shell.menu.track", 2),
            new MenuItem("/my", "shell.menu.my", 3));

    @Override
    public List<MenuItem> itemsFor(HttpServletRequest request) {
        return request.getAttribute(Visitor.ATTRIBUTE) instanceof Visitor visitor && visitor.staff() ? List.of() : WAYS;
    }
}
