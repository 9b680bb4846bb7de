package ir.samad.access;

import java.util.regex.Pattern;

/**
 * Where a request comes from, for limits and records. Controllers take it as an argument.
 *
 * @param address network address, as the server trusts it
 * @param device the random mark this browser was given in a cookie; when it brought none, a mark it shares with all
 *     others of its network that bring none
 * @param browser what the browser calls itself; empty when it says nothing
 */
public record Requester(String address, String device, String browser) {

    private static final Pattern COLON = Pattern.compile(":");
    private static final int NETWORK_GROUPS = 4;
    private static final int LONGEST_BROWSER = 300;

    public Requester {
        device = device.isEmpty() ? "none@" + networkOf(address) : device;
        browser = browser.length() > LONGEST_BROWSER ? browser.substring(0, LONGEST_BROWSER) : browser;
    }

    /** The program itself, acting for nobody at the door. */
    public static Requester program() {
        return new Requester("", "", "");
    }

    /**
     * The part of the address by which limits count: an IPv4 address whole; of an IPv6 address the /64 network, because a
     * subscriber has all of that.
     */
    public String network() {
        return networkOf(address);
    }

    private static String networkOf(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            var bytes = java.net.InetAddress.getByName(address).getAddress();
            if (bytes.length == NETWORK_GROUPS) {
                return java.net.InetAddress.getByAddress(bytes).getHostAddress();
            }
            return java.util.HexFormat.of().formatHex(bytes, 0, bytes.length / 2);
        } catch (java.net.UnknownHostException notAnAddress) {
            return COLON.split(address)[0];
        }
    }
}
