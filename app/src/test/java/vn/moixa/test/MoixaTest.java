package vn.moixa.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import vn.moixa.Moixa;

/**
 * The whole application over a real database whose business tables are empty before each test, with a clock that stands at
 * {@link TestTime#START} until a test moves it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = Moixa.class,
        properties = {
            "moixa.jobs.enabled=false",
            "moixa.page-cache=0",
            "moixa.limits.enabled=false",
            "moixa.secret-key-file=target/test-files/secret.key"
        })
@AutoConfigureMockMvc
@Import({TestTime.Configuration.class, World.class})
@ContextConfiguration(initializers = UseTestDatabase.class)
@TestExecutionListeners(listeners = EmptyTables.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface MoixaTest {}
