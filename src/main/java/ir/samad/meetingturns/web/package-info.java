@NullMarked
package ir.samad.meetingturns.web;

import org.jspecify.annotations.NullMarked;
