package ir.samad.access.web;

import ir.samad.shell.NotFound;
import ir.samad.shell.Open;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Shows a form that was too old again, with everything typed. Reached from within only. */
@Controller
class FormsAgain {

    @Open
    @RequestMapping(
            path = "/form/again",
            method = {RequestMethod.GET, RequestMethod.POST})
    String again(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!(request.getAttribute(SignInAgain.KEPT) instanceof KeptForm kept)) {
            throw new NotFound("No form is kept");
        }
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("kept", kept.path());
        model.addAttribute("fields", kept.fields());
        model.addAttribute("texts", kept.longTexts());
        return "access/again";
    }
}
