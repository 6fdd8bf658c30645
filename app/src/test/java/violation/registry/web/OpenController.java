package violation.registry.web;

import org.springframework.stereotype.Controller;

/** A controller that anybody may call from code. */
@Controller
public class OpenController {}
