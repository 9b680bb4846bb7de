package ir.samad.components;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The command {@code vulnerabilities}: asks the public database OSV for every component in the bill of materials, and names
 * those of which a weakness is known. When the database cannot be asked it says so, and never that nothing is known.
 */
public final class Vulnerabilities {

    /** First argument of the program that asks for this instead of the program. */
    public static final String COMMAND = "vulnerabilities";

    /** Nothing is known against any component. */
    static final int NONE_KNOWN = 0;

    /** Something is known; it was named. */
    static final int KNOWN = 1;

    /** The command was given something it cannot use. */
    static final int MISUSED = 64;

    /** There is no bill of materials to ask for. */
    static final int NO_BILL = 66;

    /** The database could not be asked; nothing was checked. */
    static final int NOT_CHECKED = 75;

    private static final String OSV = "https://api.osv.dev";

    private final PrintStream out;

    private Vulnerabilities(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs the command.
     *
     * @param environment the process environment; {@code SAMAD_OSV_URL} names a mirror
     * @param arguments what stands behind the command: nothing, or a file with another bill
     * @param out where it is said
     * @return exit code
     */
    public static int run(Map<String, String> environment, List<String> arguments, PrintStream out) {
        return new Vulnerabilities(out).run(environment.getOrDefault("SAMAD_OSV_URL", ""), arguments);
    }

    private int run(String mirror, List<String> arguments) {
        if (arguments.size() > 1) {
            out.println("vulnerabilities takes nothing, or one file with a bill of materials (CycloneDX, JSON).");
            return MISUSED;
        }
        URI address;
        try {
            address = URI.create(mirror.isBlank() ? OSV : mirror);
        } catch (IllegalArgumentException notAnAddress) {
            out.println("SAMAD_OSV_URL is no address: " + mirror);
            return MISUSED;
        }
        Optional<BillOfMaterials> bill;
        try {
            bill = arguments.isEmpty()
                    ? BillOfMaterials.ofThisProgram()
                    : BillOfMaterials.in(Path.of(arguments.getFirst()));
        } catch (IOException unreadable) {
            bill = Optional.empty();
        }
        if (bill.isEmpty()) {
            out.println("NOT CHECKED: there is no bill of materials"
                    + (arguments.isEmpty()
                            ? " in this program. Maven makes none while it is told to stay offline; build it again with"
                                    + " ./samad build."
                            : " in " + arguments.getFirst() + "."));
            return NO_BILL;
        }
        return ask(address, bill.get());
    }

    private int ask(URI address, BillOfMaterials bill) {
        var names = new ArrayList<String>();
        bill.components().forEach(component -> names.addAll(component.knownAs()));
        out.println("  " + bill.components().size() + " components, asked for at " + address);
        Map<String, java.util.Set<String>> known;
        try {
            known = new VulnerabilityDatabase(address)
                    .ask(names.stream().distinct().toList());
        } catch (VulnerabilityDatabase.Unanswered unanswered) {
            out.println("NOT CHECKED: the database of vulnerabilities at " + address + " gave no answer: "
                    + unanswered.getMessage() + ".");
            return NOT_CHECKED;
        }
        var weak = 0;
        for (var component : bill.components()) {
            var ids = new TreeSet<String>();
            component.knownAs().forEach(name -> ids.addAll(known.getOrDefault(name, java.util.Set.of())));
            if (!ids.isEmpty()) {
                weak++;
                out.println("KNOWN " + component + ": " + String.join(", ", ids));
            }
        }
        if (weak > 0) {
            out.println("Vulnerabilities are known of " + weak + " of "
                    + bill.components().size()
                    + " components; each is described at https://osv.dev/vulnerability/ and its identifier.");
            return KNOWN;
        }
        out.println("NO VULNERABILITY IS KNOWN of any of these components.");
        return NONE_KNOWN;
    }
}
