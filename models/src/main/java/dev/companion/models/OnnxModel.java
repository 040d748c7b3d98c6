package dev.companion.models;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The networks that come in Maven jars: English, quantised to 8 bits, 384 numbers a vector, and so
 * easily taken for each other by a program that looks at nothing but lengths.
 */
public enum OnnxModel {
    /** The default, clearly ahead of the other in finding what was said; twelve layers. */
    BGE_SMALL("bge-small-en-v1.5-q", Pooling.FIRST),
    /** Half the work for a text: six layers. For machines that are slow or busy. */
    ALL_MINI_LM("all-minilm-l6-v2-q", Pooling.MEAN);

    /** How a text's vector comes of those of its tokens. */
    enum Pooling {
        /** The first token's, as the authors of BGE have it (arXiv 2309.07597). */
        FIRST,
        /** The mean of all, as the authors of Sentence-BERT have it (arXiv 1908.10084). */
        MEAN
    }

    /** Length of every vector. */
    public static final int DIMENSION = 384;

    private final String modelName;
    private final Pooling pooling;

    OnnxModel(String modelName, Pooling pooling) {
        this.modelName = modelName;
        this.pooling = pooling;
    }

    /** The name in settings and in facts. */
    public String modelName() {
        return modelName;
    }

    Pooling pooling() {
        return pooling;
    }

    String network() {
        return "/" + modelName + ".onnx";
    }

    String tokenizer() {
        return "/" + modelName + "-tokenizer.json";
    }

    /** All names, the default's first. */
    public static List<String> names() {
        return Arrays.stream(values()).map(OnnxModel::modelName).toList();
    }

    /** The one of that name. */
    public static Optional<OnnxModel> named(String name) {
        return Arrays.stream(values()).filter(model -> model.modelName.equals(name)).findFirst();
    }
}
