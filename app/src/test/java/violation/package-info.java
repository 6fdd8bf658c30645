/** Code that breaks a rule on purpose: each check of {@code vn.moixa.checks} must report its piece. */
package violation;
