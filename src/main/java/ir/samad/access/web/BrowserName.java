package ir.samad.access.web;

/** Names a browser and its system so that its owner knows it again; whatever is not known stays unsaid. */
final class BrowserName {

    // In this order: each later one also carries the earlier one's name.
    private static final String[][] BROWSERS = {
        {"Edg/", "Edge"},
        {"OPR/", "Opera"},
        {"SamsungBrowser/", "Samsung Internet"},
        {"Firefox/", "Firefox"},
        {"Chrome/", "Chrome"},
        {"Safari/", "Safari"}
    };
    private static final String[][] SYSTEMS = {
        {"Android", "Android"},
        {"iPhone", "iPhone"},
        {"iPad", "iPad"},
        {"Windows", "Windows"},
        {"Mac OS X", "macOS"},
        {"Linux", "Linux"}
    };

    private BrowserName() {}

    /** Such as {@code Firefox · Windows}; empty when nothing is known. */
    static String of(String agent) {
        var browser = find(BROWSERS, agent);
        var system = find(SYSTEMS, agent);
        return browser.isEmpty() ? system : system.isEmpty() ? browser : browser + " · " + system;
    }

    private static String find(String[][] names, String agent) {
        for (var name : names) {
            if (agent.contains(name[0])) {
                return name[1];
            }
        }
        return "";
    }
}
