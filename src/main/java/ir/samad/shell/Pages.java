package ir.samad.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Makes the page context of a request. */
@Component
public class Pages {

    private final MessageSource messages;
    private final ObjectProvider<Menu> menus;
    private final ObjectProvider<ResourceUrlProvider> assets;
    private final Clock clock;
    private final boolean demonstration;
    private final Map<String, String> addresses = new ConcurrentHashMap<>();
    private volatile @Nullable List<Menu> known;

    Pages(
            MessageSource messages,
            ObjectProvider<Menu> menus,
            ObjectProvider<ResourceUrlProvider> assets,
            Clock clock,
            @Value("${samad.demonstration}") boolean demonstration) {
        this.messages = messages;
        this.menus = menus;
        this.assets = assets;
        this.clock = clock;
        this.demonstration = demonstration;
    }

    /** The context of this request in this language. */
    public Page of(HttpServletRequest request, Locale locale) {
        return new Page(
                messages,
                locale,
                Asked.by(request, menuOf(request)),
                this::asset,
                demonstration,
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Tehran")));
    }

    private List<MenuItem> menuOf(HttpServletRequest request) {
        return menus().stream()
                .flatMap(menu -> menu.itemsFor(request).stream())
                .sorted(Comparator.comparingInt(MenuItem::order))
                .toList();
    }

    /** Looked for when the first page is made, because whoever makes a menu may need what makes pages. */
    private List<Menu> menus() {
        var found = known;
        if (found == null) {
            found = menus.stream().toList();
            known = found;
        }
        return found;
    }

    /** The files lie in the program: what their address is does not change while it runs. */
    private String asset(String file) {
        return addresses.computeIfAbsent(file, this::lookUp);
    }

    private String lookUp(String file) {
        var versioned = assets.getObject().getForLookupPath(file);
        return versioned == null ? file : versioned;
    }
}
