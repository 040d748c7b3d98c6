package dev.companion.models;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * The network and its tokenizer, loaded. The vector is what the model's pooling makes of the
 * tokens' hidden states, normalised.
 *
 * <p>One text a run, never a batch: the network is quantised on the fly, with one scale for
 * everything in a run, so that in a batch a text's vector would depend on its neighbours (cosine
 * .996 to itself alone).
 */
final class OnnxSession implements AutoCloseable {

    static final String TELEMETRY_OPT_OUT = "OPT_OUT_TRACKING";
    private static final Map<String, String> TOKENIZER_OPTIONS =
            Map.of(
                    "padding", "false",
                    "truncation", "true",
                    "maxLength", Integer.toString(OnnxEmbedder.MAX_TOKENS));

    private final OrtEnvironment environment;
    private final OrtSession network;
    private final HuggingFaceTokenizer tokenizer;
    private final OnnxModel.Pooling pooling;

    private OnnxSession(
            OrtEnvironment environment,
            OrtSession network,
            HuggingFaceTokenizer tokenizer,
            OnnxModel.Pooling pooling) {
        this.environment = environment;
        this.network = network;
        this.tokenizer = tokenizer;
        this.pooling = pooling;
    }

    static OnnxSession open(OnnxModel model) throws IOException, OrtException {
        // The tokenizer's library reports its use to its makers when it finds itself on Amazon's
        // cloud (docs.djl.ai, "telemetry"); this is its only switch.
        System.setProperty(TELEMETRY_OPT_OUT, "true");
        var environment = OrtEnvironment.getEnvironment();
        try (var weights = resource(model.network());
                var vocabulary = resource(model.tokenizer());
                var options = new OrtSession.SessionOptions()) {
            // Concurrency comes from callers: with more threads a run, they spin on every core.
            options.setIntraOpNumThreads(1);
            var tokenizer = HuggingFaceTokenizer.newInstance(vocabulary, TOKENIZER_OPTIONS);
            var network = environment.createSession(weights.readAllBytes(), options);
            return new OnnxSession(environment, network, tokenizer, model.pooling());
        }
    }

    float[] embed(String text) throws OrtException {
        var tokens = tokenizer.encode(text);
        try (var ids = row(tokens.getIds());
                var mask = row(tokens.getAttentionMask());
                var types = row(tokens.getTypeIds());
                var result =
                        network.run(
                                Map.of(
                                        "input_ids", ids,
                                        "attention_mask", mask,
                                        "token_type_ids", types))) {
            var hidden = (float[][][]) result.get(0).getValue();
            return normalised(
                    switch (pooling) {
                        case FIRST -> hidden[0][0];
                        case MEAN -> mean(hidden[0]);
                    });
        }
    }

    private OnnxTensor row(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, new long[][] {values});
    }

    private static float[] mean(float[][] tokens) {
        var sum = new float[tokens[0].length];
        for (var token : tokens) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += token[i];
            }
        }
        return sum; // its length does not matter: it is normalised next
    }

    private static float[] normalised(float[] vector) {
        var squares = 0.0;
        for (var x : vector) {
            squares += (double) x * x;
        }
        var length = StrictMath.sqrt(squares);
        var unit = new float[vector.length];
        for (var i = 0; i < vector.length; i++) {
            unit[i] = (float) (vector[i] / length);
        }
        return unit;
    }

    private static InputStream resource(String name) throws FileNotFoundException {
        var stream = OnnxSession.class.getResourceAsStream(name);
        if (stream == null) {
            throw new FileNotFoundException(name + " is not on the class path");
        }
        return stream;
    }

    @Override
    public void close() throws OrtException {
        tokenizer.close();
        network.close();
    }
}
