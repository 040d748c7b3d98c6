package dev.companion.bench.emotion;

import dev.companion.mind.affect.AffectInputs;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Ridge regression in its dual form: the multipliers α solve (K + λI) α = y − ȳ, and a prediction
 * is ȳ + Σ αᵢ k(xᵢ, x) (Saunders, Gammerman and Vovk, ICML 1998). The kernel is 2γ x·y + γ²
 * (x'·y')² with γ = {@value #GAMMA}, where x' is the part of an input that is meaning: linear in
 * everything, quadratic in meaning.
 *
 * <p>Solved by conjugate gradients (Hestenes and Stiefel 1952), which with these penalties takes
 * some tens of products with K, an eighth of the work of factoring it.
 */
final class KernelRidge {

    static final double GAMMA = 2;

    private static final double CLOSE_ENOUGH = 1e-5;
    private static final int MOST_STEPS = 500;

    private final DMatrixRMaj inputs;
    private final DMatrixRMaj kernel;
    private final List<double[]> ratings;

    /**
     * The kernel of all texts, held in memory: 8 bytes for each pair, 16 while it is made.
     *
     * @param rows inputs of each text
     * @param ratings of each, as many columns as are wanted
     */
    KernelRidge(List<double[]> rows, List<double[]> ratings) {
        this.inputs = new DMatrixRMaj(rows.toArray(double[][]::new));
        this.ratings = List.copyOf(ratings);
        this.kernel = products(columns(0, AffectInputs.DIMENSION));
        var signs = products(columns(AffectInputs.DIMENSION, inputs.numCols));
        for (int i = 0; i < kernel.getNumElements(); i++) {
            double meaning = GAMMA * kernel.data[i];
            kernel.data[i] = meaning * (2 + meaning) + 2 * GAMMA * signs.data[i];
        }
    }

    private static DMatrixRMaj products(DMatrixRMaj rows) {
        var products = new DMatrixRMaj(rows.numRows, rows.numRows);
        CommonOps_DDRM.multOuter(rows, products);
        return products;
    }

    /**
     * What was learned of one output.
     *
     * @param multipliers one for each text, 0 where it was left out
     */
    record Fitted(double mean, DMatrixRMaj multipliers) {}

    /** Fits an output to those texts that are taken. */
    Fitted fitted(int output, double penalty, IntPredicate taken) {
        double mean =
                IntStream.range(0, ratings.size())
                        .filter(taken)
                        .mapToDouble(i -> ratings.get(i)[output])
                        .average()
                        .orElseThrow();
        var residual = new DMatrixRMaj(ratings.size(), 1);
        for (int i = 0; i < ratings.size(); i++) {
            residual.data[i] = taken.test(i) ? ratings.get(i)[output] - mean : 0;
        }
        return new Fitted(mean, solved(residual, penalty, taken));
    }

    private DMatrixRMaj solved(DMatrixRMaj residual, double penalty, IntPredicate taken) {
        var solution = new DMatrixRMaj(residual.numRows, 1);
        var direction = residual.copy();
        var product = new DMatrixRMaj(residual.numRows, 1);
        double squares = CommonOps_DDRM.dot(residual, residual);
        double enough = squares * CLOSE_ENOUGH * CLOSE_ENOUGH;
        for (int step = 0; step < MOST_STEPS && squares > enough; step++) {
            CommonOps_DDRM.mult(kernel, direction, product);
            for (int i = 0; i < product.numRows; i++) {
                product.data[i] = taken.test(i) ? product.data[i] + penalty * direction.data[i] : 0;
            }
            double length = squares / CommonOps_DDRM.dot(direction, product);
            CommonOps_DDRM.addEquals(solution, length, direction);
            CommonOps_DDRM.addEquals(residual, -length, product);
            double left = CommonOps_DDRM.dot(residual, residual);
            CommonOps_DDRM.add(residual, left / squares, direction, direction);
            squares = left;
        }
        return solution;
    }

    /** One prediction for each text, whether it was taken or not. */
    double[] predicted(Fitted fitted) {
        var predicted = new DMatrixRMaj(ratings.size(), 1);
        CommonOps_DDRM.mult(kernel, fitted.multipliers(), predicted);
        CommonOps_DDRM.add(predicted, fitted.mean());
        return predicted.data;
    }

    /** The linear part of a prediction: 2γ Σ αᵢ xᵢ. */
    double[] slope(Fitted fitted) {
        var slope = new DMatrixRMaj(inputs.numCols, 1);
        CommonOps_DDRM.multTransA(2 * GAMMA, inputs, fitted.multipliers(), slope);
        return slope.data;
    }

    /** The matrix A of its quadratic part x'Ax: γ² Σ αᵢ x'ᵢ x'ᵢᵀ. */
    DMatrixRMaj curvature(Fitted fitted) {
        var meaning = columns(0, AffectInputs.DIMENSION);
        var weighted = meaning.copy();
        CommonOps_DDRM.multRows(fitted.multipliers().data, weighted);
        var curvature = new DMatrixRMaj(meaning.numCols, meaning.numCols);
        CommonOps_DDRM.multTransA(GAMMA * GAMMA, meaning, weighted, curvature);
        return curvature;
    }

    private DMatrixRMaj columns(int from, int to) {
        return CommonOps_DDRM.extract(inputs, 0, inputs.numRows, from, to);
    }
}
