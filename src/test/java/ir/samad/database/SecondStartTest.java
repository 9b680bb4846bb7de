package ir.samad.database;

import static org.assertj.core.api.Assertions.assertThatCode;

import ir.samad.house.SamadTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

@SamadTest
class SecondStartTest {

    @Value("${spring.datasource.url}")
    String url;

    @Value("${spring.datasource.username}")
    String user;

    @Value("${spring.datasource.password}")
    String password;

    @Test
    void aDatabaseThatThisProgramFilledIsAcceptedAtTheNextStart() {
        assertThatCode(() -> ServerCheck.require(url, user, password)).doesNotThrowAnyException();
    }
}
