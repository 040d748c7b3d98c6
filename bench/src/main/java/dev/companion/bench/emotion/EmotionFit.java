package dev.companion.bench.emotion;

import dev.companion.bench.BenchFailed;
import dev.companion.bench.Progress;
import dev.companion.mind.affect.AffectInputs;
import dev.companion.mind.affect.AffectModel;
import dev.companion.mind.affect.AffectModelText;
import dev.companion.mind.affect.Rating;
import dev.companion.models.Embedder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/**
 * Fits the offline affect model on rated sentences: embeds them, chooses the penalty by
 * cross-validation among them, fits once more on all, and writes the model. The same file gives the
 * same bytes on the same machine.
 */
public final class EmotionFit {

    /** What it reads in a data folder: a JSON object a line with text, v, a and d (1 to 5). */
    public static final String FILE = "emobank_train.jsonl";

    private static final int OUTPUTS = 3;
    private static final int FEWEST = 20;

    /** The whole kernel of so many is held in memory. */
    private static final int MOST = 12_000;

    private static final List<String> REMARKS =
            List.of(
                    "# The offline affect model: what is fitted of it, written by companion eval"
                            + " emotion-fit.",
                    "# Fitted on EmoBank (Buechel and Hahn, EACL 2017), CC BY-SA 4.0.");

    private final Embedder embedder;
    private final Progress progress;

    public EmotionFit(Embedder embedder, Progress progress) {
        this.embedder = embedder;
        this.progress = progress;
    }

    /**
     * Fits on a folder's data and writes the model.
     *
     * @throws BenchFailed when a line is broken, there is too little data, or out cannot be written
     */
    public EmotionFitResult run(Path folder, Path out) throws InterruptedException {
        if (!embedder.model().equals(AffectModel.EMBEDDER)) {
            throw new BenchFailed(
                    "the affect model reads vectors of %s, not of %s"
                            .formatted(AffectModel.EMBEDDER, embedder.model()));
        }
        long began = System.nanoTime();
        var texts = RatedText.read(folder.resolve(FILE));
        if (texts.size() < FEWEST || texts.size() > MOST) {
            throw new BenchFailed(
                    "%s must have %d to %d lines, has %d"
                            .formatted(folder.resolve(FILE), FEWEST, MOST, texts.size()));
        }
        var vectors = Embedded.of(texts.stream().map(RatedText::text).toList(), embedder, progress);
        var raw =
                IntStream.range(0, texts.size())
                        .mapToObj(
                                i -> AffectInputs.raw(vectors.get(i), List.of(texts.get(i).text())))
                        .toList();
        var inputs = AffectInputs.over(raw);
        var rows = raw.stream().map(inputs::scaled).toList();
        var ratings = texts.stream().map(RatedText::ratings).toList();
        progress.phase("comparing");
        var ridge = new KernelRidge(rows, ratings);
        var tried = CrossValidation.of(ridge, ratings, progress);
        progress.phase("fitting");
        var penalties = new ArrayList<Double>();
        var outputs = new ArrayList<Rating>();
        for (int output = 0; output < OUTPUTS; output++) {
            penalties.add(CrossValidation.best(tried, output));
            outputs.add(rating(ridge, ridge.fitted(output, penalties.getLast(), _ -> true)));
            progress.at(output + 1, OUTPUTS);
        }
        write(new AffectModel(inputs, outputs.get(0), outputs.get(1), outputs.get(2)), out);
        return new EmotionFitResult(
                texts.size(), tried, penalties, (System.nanoTime() - began) / 1e9);
    }

    /** The few directions along which the quadratic part bends most, whichever way. */
    private static Rating rating(KernelRidge ridge, KernelRidge.Fitted fitted) {
        var curvature = ridge.curvature(fitted);
        var eigen = DecompositionFactory_DDRM.eig(curvature.numRows, true, true);
        if (!eigen.decompose(curvature)) {
            throw new IllegalStateException("a symmetric matrix has eigenvectors");
        }
        var strongest =
                IntStream.range(0, eigen.getNumberOfEigenvalues())
                        .boxed()
                        .sorted((a, b) ->
                                Double.compare(
                                        Math.abs(eigen.getEigenvalue(b).getReal()),
                                        Math.abs(eigen.getEigenvalue(a).getReal())))
                        .limit(Rating.DIRECTIONS)
                        .toList();
        var curvatures = new double[Rating.DIRECTIONS];
        var directions = new double[Rating.DIRECTIONS * AffectInputs.DIMENSION];
        for (int k = 0; k < Rating.DIRECTIONS; k++) {
            curvatures[k] = eigen.getEigenvalue(strongest.get(k)).getReal();
            writeFacingUp(
                    eigen.getEigenVector(strongest.get(k)).data,
                    directions,
                    k * AffectInputs.DIMENSION);
        }
        return new Rating(
                (float) fitted.mean(),
                singles(ridge.slope(fitted)),
                singles(curvatures),
                singles(directions));
    }

    /** An eigenvector is one with its opposite; the one whose numbers add up to more is taken. */
    private static void writeFacingUp(double[] vector, double[] into, int from) {
        double sum = Arrays.stream(vector).sum();
        for (int i = 0; i < vector.length; i++) {
            into[from + i] = sum < 0 ? -vector[i] : vector[i];
        }
    }

    private static float[] singles(double[] numbers) {
        var singles = new float[numbers.length];
        for (int i = 0; i < singles.length; i++) {
            singles[i] = (float) numbers[i];
        }
        return singles;
    }

    private static void write(AffectModel model, Path out) {
        var lines = new ArrayList<>(REMARKS);
        lines.addAll(AffectModelText.lines(model));
        try {
            Files.write(out, lines);
        } catch (IOException e) {
            throw new BenchFailed("%s cannot be written: %s".formatted(out, e.getMessage()), e);
        }
    }
}
