package vn.moixa.identity.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration
class FormInterceptors implements WebMvcConfigurer {

    private final RepeatedForms repeatedForms;

    FormInterceptors(RepeatedForms repeatedForms) {
        this.repeatedForms = repeatedForms;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(repeatedForms).excludePathPatterns("/api/**");
    }
}
