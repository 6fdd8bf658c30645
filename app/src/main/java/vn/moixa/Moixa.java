package vn.moixa;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Moixa {
    public static void main(String[] arguments) {}
}
