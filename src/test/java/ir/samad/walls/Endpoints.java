package ir.samad.walls;

import ir.samad.house.TestDoors;
import ir.samad.house.WebClient;
import ir.samad.house.WebClient.Answer;
import ir.samad.shell.ForPrograms;
import ir.samad.shell.Needs;
import ir.samad.shell.Open;
import ir.samad.shell.Right;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint of the running program, with what it declares about who may enter. */
final class Endpoints {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(:(?:[^{}]|\\{[^}]*})*)?}");

    private Endpoints() {}

    /** All of them, each method of an address by itself, but for the doors that exist in tests only. */
    static List<Endpoint> of(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> !isOfTests(entry.getValue()))
                .flatMap(entry -> methods(entry.getKey()).stream()
                        .flatMap(method -> entry.getKey().getPatternValues().stream()
                                .map(pattern -> new Endpoint(method, pattern, entry.getValue()))))
                .sorted(Comparator.comparing(Endpoint::pattern).thenComparing(Endpoint::method))
                .toList();
    }

    private static boolean isOfTests(HandlerMethod handler) {
        var place = handler.getBeanType().getProtectionDomain().getCodeSource();
        return handler.getBeanType() == TestDoors.class
                || (place != null && place.getLocation().getPath().contains("test-classes"));
    }

    private static Collection<RequestMethod> methods(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() ? List.of(RequestMethod.GET, RequestMethod.POST) : methods;
    }

    /**
     * One method of one address.
     *
     * @param pattern the address with its variables in braces
     */
    record Endpoint(RequestMethod method, String pattern, HandlerMethod handler) {

        /** Whether it says anything about who may enter. */
        boolean isDeclared() {
            return isOpen() || needs().isPresent();
        }

        boolean isOpen() {
            return find(Open.class).isPresent();
        }

        /** The rights of which one is needed; an empty set means anybody on the staff; empty when nothing is declared. */
        Optional<Set<Right>> needs() {
            return find(Needs.class).map(needs -> Set.of(needs.value()));
        }

        /** Whether its own declaration lets in somebody with these rights. */
        boolean admits(Set<Right> rights) {
            return isOpen()
                    || needs().filter(needed -> needed.isEmpty() || !Collections.disjoint(needed, rights))
                            .isPresent();
        }

        boolean isForPrograms() {
            return handler.getBeanType().isAnnotationPresent(ForPrograms.class);
        }

        boolean isReading() {
            return method == RequestMethod.GET;
        }

        boolean hasVariables() {
            return pattern.indexOf('{') >= 0;
        }

        /** The address with something of the right form, but unknown to anybody, in the place of each variable. */
        String unknown() {
            return address(name -> switch (name) {
                case "year" -> "1404";
                case "secret" -> "x".repeat(20);
                default -> "00000000-0000-7000-8000-000000000000";
            });
        }

        String address(UnaryOperator<String> values) {
            return VARIABLE.matcher(pattern).replaceAll(variable -> values.apply(variable.group(1)));
        }

        /** Goes there as a browser does: a page is asked for, a form is sent with its mark. */
        Answer call(WebClient web, String address) {
            return isReading() ? web.get(address) : web.post(address, Map.of("text", "x"));
        }

        private <A extends Annotation> Optional<A> find(Class<A> rule) {
            var method = handler.getMethod();
            var own = AnnotatedElementUtils.hasAnnotation(method, Open.class)
                    || AnnotatedElementUtils.hasAnnotation(method, Needs.class);
            return Optional.ofNullable(
                    AnnotatedElementUtils.findMergedAnnotation(own ? method : handler.getBeanType(), rule));
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }
}
