@NullMarked
package ir.samad.meetingday.web;

import org.jspecify.annotations.NullMarked;
