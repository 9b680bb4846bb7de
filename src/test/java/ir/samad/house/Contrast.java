package ir.samad.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/**
 * Measures the contrast of every text on the page. Axe does so too, but takes many joined Persian words for icons made
 * of ligatures and passes over them without a word.
 */
final class Contrast {

    private static final String MEASURE = """
            () => {
              const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
              const rgba = (colour) => {
                canvas.clearRect(0, 0, 1, 1);
                canvas.fillStyle = colour;
                canvas.fillRect(0, 0, 1, 1);
                const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
                return [r, g, b, a / 255];
              };
              const over = (top, below) => [0, 1, 2].map((i) => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
              const light = (c) => [0.2126, 0.7152, 0.0722].reduce((sum, weight, i) => {
                const part = c[i] / 255;
                return sum + weight * (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
              }, 0);
              const ground = (element) => {
                if (!element) return [255, 255, 255, 1];
                const own = rgba(getComputedStyle(element).backgroundColor);
                return own[3] === 1 ? own : over(own, ground(element.parentElement));
              };
              const faults = new Set();
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const text = walker.currentNode.data.trim();
                const element = walker.currentNode.parentElement;
                if (!text || element.closest('script, style, noscript, option, :disabled, [aria-disabled=true]')) continue;
                if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
                const style = getComputedStyle(element);
                const below = ground(element);
                const [a, b] = [light(over(rgba(style.color), below)), light(below)];
                const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                if (ratio < 4.5) {
                  faults.add(ratio.toFixed(2) + ' <' + element.tagName.toLowerCase() + ' class="' + element.className
                      + '"> ' + text.slice(0, 40));
                }
              }
              return [...faults].join('\\n');
            }
            """;

    private Contrast() {}

    static void assertReadable(Page page) {
        assertThat(page.evaluate(MEASURE))
                .as("texts with a contrast below 4.5 at %s", page.url())
                .isEqualTo("");
    }
}
