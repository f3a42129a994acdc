package org.arrimo.itests.desk;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** What the checker of the W3C's own validation service, Nu Html Checker, has against a page. */
public final class ValidHtml {
    private static final String HTML5 = "http://s.validator.nu/html5-all.rnc";

    /** Set up once, since it reads the whole grammar. */
    private static ValidHtml checker;

    private final SimpleDocumentValidator validator = new SimpleDocumentValidator();
    private final Mistakes mistakes = new Mistakes();

    private ValidHtml() {
        try {
            validator.setUpMainSchema(HTML5, mistakes);
            validator.setUpValidatorAndParsers(mistakes, false, false);
        } catch (Exception e) {
            throw new IllegalStateException("The grammar of HTML can't be read", e);
        }
    }

    /** @return each mistake with what stands there, none if it is valid */
    public static synchronized List<String> mistakes(String html) {
        if (checker == null) {
            checker = new ValidHtml();
        }
        return checker.check(html);
    }

    private List<String> check(String html) {
        mistakes.begin(html);
        try {
            validator.checkHtmlInputSource(new InputSource(new StringReader(html)));
        } catch (IOException | SAXException e) {
            throw new IllegalStateException(e);
        }
        return List.copyOf(mistakes.found);
    }

    private static final class Mistakes implements ErrorHandler {
        private final List<String> found = new ArrayList<>();
        private String[] lines = {};

        void begin(String html) {
            found.clear();
            lines = html.split("\n", -1);
        }

        @Override
        public void warning(SAXParseException warning) {
            // advice, such as on headings: not every one fits every page
        }

        @Override
        public void error(SAXParseException mistake) {
            int line = mistake.getLineNumber();
            String there = line > 0 && line <= lines.length ? lines[line - 1].strip() : "";
            found.add(mistake.getMessage() + " in: " + there);
        }

        @Override
        public void fatalError(SAXParseException mistake) {
            error(mistake);
        }
    }
}
