package ir.samad.house;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.shell.Needs;
import ir.samad.shell.Open;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What every endpoint of the running program keeps to. */
@SamadTest
class EndpointTest {

    /** Endpoints that read a text without a {@code Form}, and why that is bounded. */
    private static final Map<String, String> BOUNDED_OTHERWISE = Map.of(
            "Phone.phone", "demonstration only; compared with the messages there, never stored",
            "Phone.messages", "demonstration only; compared with the messages there, never stored");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping endpoints;

    @Test
    void everyEndpointSaysWhoMayEnter() {
        assertThat(ours())
                .isNotEmpty()
                .allSatisfy(method -> assertThat(saysWhoMayEnter(method))
                        .as("@Open or @Needs at %s", method)
                        .isTrue());
    }

    @Test
    void anEndpointThatSaysNothingIsSeen() throws NoSuchMethodException {
        assertThat(saysWhoMayEnter(Careless.class.getDeclaredMethod("save", String.class)))
                .isFalse();
    }

    @Test
    void everyInputIsBounded() {
        assertThat(ours().stream()
                        .filter(EndpointTest::readsUnboundedText)
                        .map(EndpointTest::nameOf)
                        .filter(name -> !BOUNDED_OTHERWISE.containsKey(name)))
                .as("endpoints that read typed text past the bounded Form")
                .isEmpty();
    }

    @Test
    void anUnboundedInputIsSeen() throws NoSuchMethodException {
        assertThat(readsUnboundedText(Careless.class.getDeclaredMethod("save", String.class)))
                .isTrue();
    }

    private List<Method> ours() {
        return endpoints.getHandlerMethods().values().stream()
                .map(HandlerMethod::getMethod)
                .filter(method -> method.getDeclaringClass().getPackageName().startsWith("ir.samad"))
                // Doors that exist in tests only, one of them without a rule on purpose.
                .filter(method -> method.getDeclaringClass() != TestDoors.class)
                .toList();
    }

    private static boolean saysWhoMayEnter(Method method) {
        return has(method, Open.class) || has(method, Needs.class);
    }

    private static boolean has(Method method, Class<? extends Annotation> annotation) {
        return AnnotatedElementUtils.hasAnnotation(method, annotation)
                || AnnotatedElementUtils.hasAnnotation(method.getDeclaringClass(), annotation);
    }

    private static boolean readsUnboundedText(Method method) {
        for (var parameter : method.getParameters()) {
            var text = CharSequence.class.isAssignableFrom(parameter.getType())
                    || parameter.getType().isArray()
                    || Map.class.isAssignableFrom(parameter.getType());
            if (parameter.isAnnotationPresent(RequestBody.class)
                    || parameter.isAnnotationPresent(ModelAttribute.class)
                    || (parameter.isAnnotationPresent(RequestParam.class) && text)) {
                return true;
            }
        }
        return false;
    }

    private static String nameOf(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    /** What must not be. */
    static final class Careless {
        List<String> save(@RequestParam String typed) {
            return new ArrayList<>(List.of(typed));
        }
    }
}
