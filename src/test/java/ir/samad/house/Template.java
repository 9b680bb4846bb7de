package ir.samad.house;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A jte template, taken apart into what it says itself and what it asks Java for. Its own part is the HTML with every
 * expression and control word left out; content blocks given to other templates belong to it.
 */
final class Template {

    private static final Pattern DECLARATION = Pattern.compile("(?m)^\\s*@(import|param) .*$");
    private static final Pattern COMMENT = Pattern.compile("(?s)<%--.*?--%>");
    private static final Pattern TAG = Pattern.compile("(?s)<(/?[a-zA-Z!][^>]*)>");
    private static final Pattern SAID_IN_ATTRIBUTE = Pattern.compile(
            "\\b(title|alt|placeholder|value|content|label|summary|aria-label|aria-description|data-label)=\"([^\"]*)\"");
    private static final Pattern LETTER = Pattern.compile("\\p{L}{2,}");
    private static final Pattern INLINE = Pattern.compile(
            "(?i)<style|\\sstyle\\s*=|\\son[a-z]+\\s*=|\\shx-on|javascript:|<script(?![^>]*\\ssrc=)[^>]*>|<script[^>]*>\\s*[^<\\s]");

    private final String text;
    private final StringBuilder own = new StringBuilder();
    private int at;

    Template(String text) {
        this.text = DECLARATION.matcher(COMMENT.matcher(text).replaceAll("")).replaceAll("");
        html('\0');
    }

    /** The HTML of the template without anything that comes from Java. */
    String html() {
        return own.toString();
    }

    /** Words that stand in the template itself instead of among the messages. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        var spoken = TAG.matcher(html()).replaceAll(" ").replaceAll("&[a-z]+;|&#\\d+;", " ");
        LETTER.matcher(spoken).results().forEach(result -> words.add(result.group()));
        var attributes = SAID_IN_ATTRIBUTE.matcher(html());
        while (attributes.find()) {
            if (attributes
                            .group(2)
                            .codePoints()
                            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC)
                    || (!attributes.group(1).matches("value|content")
                            && LETTER.matcher(attributes.group(2)).find())) {
                words.add(attributes.group());
            }
        }
        return words;
    }

    /** Scripts, styles and event handlers written into the page, which the content security policy would refuse. */
    List<String> inline() {
        return INLINE.matcher(html())
                .results()
                .map(found -> found.group().strip())
                .toList();
    }

    /** Reads HTML up to the end mark, leaving out what is Java. */
    private void html(char end) {
        while (at < text.length()) {
            var character = text.charAt(at);
            if (character == end) {
                at++;
                return;
            }
            if (text.startsWith("${", at) || text.startsWith("!{", at) || text.startsWith("$unsafe{", at)) {
                at = text.indexOf('{', at) + 1;
                java('}');
            } else if (character == '@') {
                command();
            } else {
                own.append(character);
                at++;
            }
        }
    }

    private void command() {
        var start = ++at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "._-".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        var word = text.substring(start, at);
        if (at < text.length()
                && text.charAt(at) == '('
                && (word.startsWith("template.") || word.matches("if|elseif|for"))) {
            at++;
            java(')');
        } else if (word.isEmpty() && at < text.length() && text.charAt(at) == '`') {
            at++;
            html('`');
        }
    }

    /** Reads Java up to the closing bracket; content blocks in it are HTML again. */
    private void java(char end) {
        while (at < text.length()) {
            var character = text.charAt(at++);
            if (character == end) {
                return;
            }
            switch (character) {
                case '(' -> java(')');
                case '{' -> java('}');
                case '"' -> string();
                case '@' -> {
                    if (at < text.length() && text.charAt(at) == '`') {
                        at++;
                        html('`');
                    }
                }
                default -> {
                    // Java's own business
                }
            }
        }
    }

    private void string() {
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }
}
