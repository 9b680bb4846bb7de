/** The SQL of the cases: files, history, parties, drafts, and who may see what. */
@NullMarked
package ir.samad.cases.store;

import org.jspecify.annotations.NullMarked;
