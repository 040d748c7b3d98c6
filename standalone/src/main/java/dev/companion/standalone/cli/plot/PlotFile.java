package dev.companion.standalone.cli.plot;

import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.text.TextUtils;

/** A file that a picture is written to: SVG or PNG, by the ending of its name. */
public final class PlotFile {

    private enum Format {
        SVG(".svg"),
        PNG(".png");

        private final String ending;

        Format(String ending) {
            this.ending = ending;
        }
    }

    /** A PNG has so many dots to a unit of the picture, enough for print. */
    private static final int DOTS = 2;

    private static final String SVG_NAMESPACE = "http://www.w3.org/2000/svg";

    private final Path path;
    private final Format format;

    private PlotFile(Path path, Format format) {
        this.path = path;
        this.format = format;
    }

    /** Empty for a name that ends neither with .svg nor with .png. */
    public static Optional<PlotFile> named(Path path) {
        var name = path.toString().toLowerCase(Locale.ROOT);
        return Stream.of(Format.values())
                .filter(format -> name.endsWith(format.ending))
                .findFirst()
                .map(format -> new PlotFile(path, format));
    }

    /** Replaces what the file held. */
    public void write(Picture picture) throws IOException {
        // No window is opened, so no display is looked for; set before AWT is first touched.
        System.setProperty("java.awt.headless", "true");
        NoFonts.refuse();
        switch (format) {
            case SVG -> writeSvg(picture);
            case PNG -> writePng(picture);
        }
    }

    private void writePng(Picture picture) throws IOException {
        var image =
                new BufferedImage(Ink.WIDTH * DOTS, Ink.HEIGHT * DOTS, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.scale(DOTS, DOTS);
        graphics.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        Chart.of(picture).draw(graphics, area());
        graphics.dispose();
        ImageIO.setUseCache(false);
        try (var out = Files.newOutputStream(path)) {
            ImageIO.write(image, "png", out);
        }
    }

    private void writeSvg(Picture picture) throws IOException {
        TextUtils.setUseDrawRotatedStringWorkaround(false);
        var graphics = new SVGGraphics2D(document());
        graphics.setSVGCanvasSize(new java.awt.Dimension(Ink.WIDTH, Ink.HEIGHT));
        Chart.of(picture).draw(graphics, area());
        var root = graphics.getRoot();
        root.setAttributeNS(null, "viewBox", "0 0 %d %d".formatted(Ink.WIDTH, Ink.HEIGHT));
        var title = root.getOwnerDocument().createElementNS(SVG_NAMESPACE, "title");
        title.setTextContent(picture.title() + ", " + picture.subtitle());
        root.insertBefore(title, root.getFirstChild());
        root.setAttributeNS(null, "font-family", "sans-serif");
        try (var out = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
            // Batik's own writer would name a DTD that readers then try to fetch.
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(root), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IOException(String.valueOf(e.getMessage()), e);
        }
    }

    private static org.w3c.dom.Document document() {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG_NAMESPACE, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's own XML parser is missing", e);
        }
    }

    private static Rectangle2D area() {
        return new Rectangle2D.Double(0, 0, Ink.WIDTH, Ink.HEIGHT);
    }
}
