package vn.moixa.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;
import vn.moixa.web.Grant;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

/** Somebody is signed in: a role for the whole province, within a commune, or for a producer. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@WithSecurityContext(factory = WithViewer.Factory.class)
public @interface WithViewer {

    /** The account that the viewer of the annotation has. */
    String ACCOUNT = "00000000-0000-7000-8000-000000000001";

    Role role();

    String commune() default "";

    String producer() default "";

    String name() default "Nguyễn Thị Mẫu";

    /** Builds the security context of the annotation. */
    class Factory implements WithSecurityContextFactory<WithViewer> {
        @Override
        public SecurityContext createSecurityContext(WithViewer annotation) {
            var grant = new Grant(
                    annotation.role(),
                    annotation.commune().isEmpty() ? null : annotation.commune(),
                    annotation.producer().isEmpty() ? null : UUID.fromString(annotation.producer()));
            var viewer = new Viewer(UUID.fromString(ACCOUNT), annotation.name(), List.of(grant));
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new TestingAuthenticationToken(viewer, "", List.of()));
            return context;
        }
    }
}
