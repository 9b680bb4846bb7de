/** The case and its rules, without Spring and without SQL. */
@NullMarked
package ir.samad.cases.model;

import org.jspecify.annotations.NullMarked;
