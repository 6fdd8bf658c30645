package violation.registry.domain;

import org.springframework.stereotype.Component;

/** A rule of the domain that needs the framework. */
@Component
public class ImpureRule {}
