package ir.samad.shell;

/**
 * One way through the house, offered by a module.
 *
 * @param href where it leads
 * @param messageKey its text
 * @param order smaller comes first
 */
public record MenuItem(String href, String messageKey, int order) {}
