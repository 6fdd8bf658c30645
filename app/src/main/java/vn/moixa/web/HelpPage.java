package vn.moixa.web;

import java.util.List;

/**
 * Help for whoever asks: what this person may do here, and how.
 *
 * @param tasks each with the place where it is done; its words are {@code look.help.<key>} and {@code look.help.<key>.how}
 * @param roles the roles held, to say in whose shoes the help speaks
 */
public record HelpPage(Frame frame, List<Role> roles, List<Task> tasks) {
    public record Task(String key, String path) {}
}
