package vn.moixa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;

/**
 * A plain static server to compare with: the same Tomcat, in this process, serving finished bytes from a folder through its own servlet for
 * files, with nothing of ours in between.
 */
final class StaticServer implements AutoCloseable {

    private static final Logger TOMCAT_LOG = Logger.getLogger("org.apache");

    private final Tomcat tomcat = new Tomcat();
    private final Path folder;

    StaticServer(Path folder) throws IOException, LifecycleException {
        TOMCAT_LOG.setLevel(Level.OFF);
        this.folder = Files.createDirectories(folder.resolve("static")).toRealPath();
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        var context = tomcat.addContext("", this.folder.toString());
        var files = Tomcat.addServlet(context, "files", new DefaultServlet());
        files.setLoadOnStartup(1);
        files.addMapping("/");
        tomcat.start();
    }

    int port() {
        return tomcat.getConnector().getLocalPort();
    }

    /** Puts the bytes there and returns their path. */
    String serve(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name + ".html"), bytes);
        return "/" + name + ".html";
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }
}
