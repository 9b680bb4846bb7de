package ir.samad.shell;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: the full name (N-1-9) and the ways in. */
@Controller
class Home {

    @Open
    @GetMapping("/")
    String home() {
        return "shell/home";
    }
}
