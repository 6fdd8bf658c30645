package vn.moixa.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import vn.moixa.Moixa;
import vn.moixa.test.UseTestDatabase;

/** Tests over one database that holds the demonstration; all of them share it, so none may change what another counts. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Moixa.class, properties = "moixa.jobs.enabled=false")
@ContextConfiguration(initializers = UseTestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@interface LoadedDemo {}
