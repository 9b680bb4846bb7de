/**
 * CELLAR. Paper: sheets with words, lines and a square to scan, written as PDF in the right direction and with the letters
 * joined, and longer writings also as a file of a word processor. It knows what stands on a sheet and nothing of what it
 * means; whether somebody may have it is asked in the room that wrote it.
 */
@ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {})
@NullMarked
package ir.samad.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
