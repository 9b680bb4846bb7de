package ir.samad.tables;

import java.util.List;

/** A column of a table that people fill in; a constant of an enum. */
public interface NamedColumn {

    /** Name of the constant. */
    String name();

    /** Message with the heading by which templates name it. */
    String messageKey();

    /** Other headings by which people call it. */
    List<String> otherWords();
}
