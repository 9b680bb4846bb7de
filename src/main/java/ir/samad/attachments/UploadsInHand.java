package ir.samad.attachments;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/**
 * Bounds what sent files take of the memory together. They have come in and lie on the disk; before they are looked at,
 * each request waits until its files fit beside those of the others. Whoever waited too long is asked to come again
 * (status 503).
 */
@Component
class UploadsInHand implements HandlerInterceptor, WebMvcConfigurer {

    /** Of the memory; looking at a picture takes three times its size for a moment. */
    private static final int SHARE = 6;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final String TAKEN = UploadsInHand.class.getName();

    private final int all;
    private final Semaphore kibibytes;
    private final Duration longestWait;

    UploadsInHand() {
        this((int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / SHARE / 1024), LONGEST_WAIT);
    }

    UploadsInHand(int kibibytes, Duration longestWait) {
        this.all = kibibytes;
        this.kibibytes = new Semaphore(kibibytes, true);
        this.longestWait = longestWait;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var sent = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (sent == null) {
            return true;
        }
        var needed = (int) Math.min(all, bytes(sent) / 1024);
        if (!waitFor(needed)) {
            response.setHeader("Retry-After", "30");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return false;
        }
        request.setAttribute(TAKEN, needed);
        return true;
    }

    private boolean waitFor(int needed) {
        try {
            return kibibytes.tryAcquire(needed, longestWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static long bytes(MultipartHttpServletRequest sent) {
        return sent.getMultiFileMap().values().stream()
                .flatMap(java.util.List::stream)
                .mapToLong(MultipartFile::getSize)
                .sum();
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failed) {
        if (request.getAttribute(TAKEN) instanceof Integer taken) {
            request.removeAttribute(TAKEN);
            kibibytes.release(taken);
        }
    }
}
