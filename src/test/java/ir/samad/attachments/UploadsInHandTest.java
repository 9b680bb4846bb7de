package ir.samad.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockMultipartHttpServletRequest;

class UploadsInHandTest {

    private final UploadsInHand inHand = new UploadsInHand(100, Duration.ofMillis(20));

    private static MockMultipartHttpServletRequest withFile(int kibibytes) {
        var request = new MockMultipartHttpServletRequest();
        request.addFile(new MockMultipartFile("file", "a.pdf", "application/pdf", new byte[kibibytes * 1024]));
        return request;
    }

    @Test
    void whatDoesNotFitBesideTheOthersWaitsAndIsAskedToComeAgain() throws Exception {
        var first = withFile(60);
        var second = withFile(60);
        var refused = new MockHttpServletResponse();
        assertThat(inHand.preHandle(first, new MockHttpServletResponse(), this)).isTrue();
        assertThat(inHand.preHandle(second, refused, this)).isFalse();
        assertThat(refused.getStatus()).isEqualTo(503);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("30");

        inHand.afterCompletion(first, new MockHttpServletResponse(), this, null);
        assertThat(inHand.preHandle(second, new MockHttpServletResponse(), this))
                .isTrue();
    }

    @Test
    void whatIsLargerThanAllPlacesIsTakenAlone() throws Exception {
        var large = withFile(300);
        assertThat(inHand.preHandle(large, new MockHttpServletResponse(), this)).isTrue();
        assertThat(inHand.preHandle(withFile(1), new MockHttpServletResponse(), this))
                .isFalse();
        inHand.afterCompletion(large, new MockHttpServletResponse(), this, null);
        // Let go once, however often it is said.
        inHand.afterCompletion(large, new MockHttpServletResponse(), this, null);
        assertThat(inHand.preHandle(withFile(100), new MockHttpServletResponse(), this))
                .isTrue();
        assertThat(inHand.preHandle(withFile(1), new MockHttpServletResponse(), this))
                .isFalse();
    }

    @Test
    void requestsWithoutFilesNeverWait() throws Exception {
        assertThat(inHand.preHandle(withFile(100), new MockHttpServletResponse(), this))
                .isTrue();
        assertThat(inHand.preHandle(new MockHttpServletRequest(), new MockHttpServletResponse(), this))
                .isTrue();
    }
}
