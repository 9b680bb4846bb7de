package ir.samad.cases.web;

import ir.samad.cases.HandedOver;
import ir.samad.shell.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a case says of recipients outside (N-3-1-2, N-6-3).
 *
 * @param recipients to whom it can be handed over from here; empty when it cannot
 * @param now with whom it is; null while it is here
 * @param follows whether he goes on with it while it is outside
 */
public record OutsideView(List<Option> recipients, @Nullable HandedOver now, boolean follows) {}
