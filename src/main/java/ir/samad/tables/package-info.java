/**
 * CELLAR. Tables as people fill them in: read from CSV and from workbooks of a spreadsheet program into one form, and
 * written as workbooks, empty with their notes and lists or with every error marked at its cell. It knows rows, columns
 * and cells, and nothing of what they mean.
 */
@ApplicationModule(
        displayName = "Tables",
        allowedDependencies = {"vocabulary", "calendar", "parameters", "shell"})
@NullMarked
package ir.samad.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
