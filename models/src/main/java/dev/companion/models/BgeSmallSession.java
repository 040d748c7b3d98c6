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
 * The network and its tokenizer, loaded. The vector is the normalised hidden state of the first
 * token, as the authors of BGE pool it (arXiv 2309.07597).
 *
 * <p>One text a run, never a batch: the network is quantised on the fly, with one scale for
 * everything in a run, so that in a batch a text's vector would depend on its neighbours (cosine
 * .996 to itself alone).
 */
final class BgeSmallSession implements AutoCloseable {

    private static final String NETWORK = "/bge-small-en-v1.5-q.onnx";
    private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";
    static final String TELEMETRY_OPT_OUT = "OPT_OUT_TRACKING";
    private static final Map<String, String> TOKENIZER_OPTIONS =
            Map.of(
                    "padding", "false",
                    "truncation", "true",
                    "maxLength", Integer.toString(BgeSmallEmbedder.MAX_TOKENS));

    private final OrtEnvironment environment;
    private final OrtSession network;
    private final HuggingFaceTokenizer tokenizer;

    private BgeSmallSession(
            OrtEnvironment environment, OrtSession network, HuggingFaceTokenizer tokenizer) {
        this.environment = environment;
        this.network = network;
        this.tokenizer = tokenizer;
    }

    static BgeSmallSession open() throws IOException, OrtException {
        // The tokenizer's library reports its use to its makers when it finds itself on Amazon's
        // cloud (docs.djl.ai, "telemetry"); this is its only switch.
        System.setProperty(TELEMETRY_OPT_OUT, "true");
        var environment = OrtEnvironment.getEnvironment();
        try (var model = resource(NETWORK);
                var vocabulary = resource(TOKENIZER);
                var options = new OrtSession.SessionOptions()) {
            // Concurrency comes from callers: with more threads a run, they spin on every core.
            options.setIntraOpNumThreads(1);
            var tokenizer = HuggingFaceTokenizer.newInstance(vocabulary, TOKENIZER_OPTIONS);
            var network = environment.createSession(model.readAllBytes(), options);
            return new BgeSmallSession(environment, network, tokenizer);
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
            return normalised(hidden[0][0]);
        }
    }

    private OnnxTensor row(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, new long[][] {values});
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
        var stream = BgeSmallSession.class.getResourceAsStream(name);
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
