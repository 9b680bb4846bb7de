package ir.samad.components;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bill of materials in the form CycloneDX, which the build makes and lays into the program.
 *
 * @param components what the program is made of
 */
record BillOfMaterials(List<Component> components) {

    private static final String PLACE = "/META-INF/sbom/application.cdx.json";
    private static final JsonMapper JSON = new JsonMapper();

    /** The bill of this very program; empty when it was built without one, as Maven does when it is told to stay offline. */
    static Optional<BillOfMaterials> ofThisProgram() throws IOException {
        try (InputStream bill = BillOfMaterials.class.getResourceAsStream(PLACE)) {
            return bill == null ? Optional.empty() : read(bill.readAllBytes());
        }
    }

    /** The bill in this file; empty when it is none. */
    static Optional<BillOfMaterials> in(Path file) throws IOException {
        return Files.isRegularFile(file) ? read(Files.readAllBytes(file)) : Optional.empty();
    }

    private static Optional<BillOfMaterials> read(byte[] json) {
        try {
            var document = JSON.readTree(json);
            if (!"CycloneDX".equals(document.path("bomFormat").asString(""))) {
                return Optional.empty();
            }
            var components = all(document.path("components"))
                    .filter(component -> !component.path("purl").asString("").isEmpty())
                    .map(component -> new Component(
                            component.path("group").asString(""),
                            component.path("name").asString(""),
                            component.path("version").asString(""),
                            component.path("purl").asString("")))
                    .toList();
            return components.isEmpty() ? Optional.empty() : Optional.of(new BillOfMaterials(components));
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    /** Components may hold others. */
    private static Stream<JsonNode> all(JsonNode components) {
        return components
                .valueStream()
                .flatMap(component -> Stream.concat(Stream.of(component), all(component.path("components"))));
    }

    /**
     * One of them.
     *
     * @param purl its package URL, such as {@code pkg:maven/org.slf4j/slf4j-api@2.0.17?type=jar}
     */
    record Component(String group, String name, String version, String purl) {

        private static final String NPM_AS_JAR = "org.webjars.npm";

        /** The names under which its weaknesses are published: its own, and that of the npm package a WebJar wraps. */
        List<String> knownAs() {
            var own = purl.replaceFirst("[?#].*", "");
            return group.equals(NPM_AS_JAR) ? List.of(own, "pkg:npm/" + name + "@" + version) : List.of(own);
        }

        @Override
        public String toString() {
            return (group.isEmpty() ? name : group + ":" + name) + " " + version;
        }
    }
}
