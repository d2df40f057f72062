# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
# networks: perceptron tanh_perceptron
# install: pip install keras tensorflow-cpu
"""Keras with TensorFlow. An epoch is compile and fit, as its users write, but compiled by XLA and with many steps in one
execution; fit takes arrays from memory, which it slices and shuffles inside the graph. Single steps and single samples
are compiled functions, which are faster than train_on_batch and predict."""
import os
os.environ["KERAS_BACKEND"] = "tensorflow"
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"

import tensorflow
tensorflow.config.threading.set_intra_op_parallelism_threads(int(os.environ.get("OMP_NUM_THREADS", "1")))
tensorflow.config.threading.set_inter_op_parallelism_threads(1)
import keras
from workloads import first_weights, make_data, serve


def new_model(workload):
    model = keras.Sequential([keras.Input((workload.sizes[0],))])
    for k, units in enumerate(workload.sizes[1:]):
        last = k + 2 == len(workload.sizes)
        model.add(keras.layers.Dense(units, activation=None if last else "tanh" if workload.tanh else "relu"))
    for layer, weight in zip(model.layers, first_weights(workload)):
        layer.set_weights([weight.T, layer.get_weights()[1]])
    return model


class Training:
    def __init__(self, workload):
        self.workload = workload
        self.features, self.targets = make_data(workload)
        self.model = new_model(workload)
        self.model.loss_of = (keras.losses.SparseCategoricalCrossentropy(from_logits=True) if workload.classes
                              else keras.losses.MeanSquaredError())
        adam = workload.optimizer == "adam"
        self.model.compile(
            optimizer=keras.optimizers.Adam(workload.rate, epsilon=1e-10) if adam
            else keras.optimizers.SGD(workload.rate, momentum=float(workload.momentum)),
            loss=self.model.loss_of,
            jit_compile=True, steps_per_execution=min(workload.batches, 64))

        b = workload.batch
        self.batches = [(tensorflow.constant(self.features[i:i + b]), tensorflow.constant(self.targets[i:i + b]))
                        for i in range(0, min(workload.samples, 20 * b), b)]

    @tensorflow.function(jit_compile=True)
    def step(self, features, targets):
        with tensorflow.GradientTape() as tape:
            loss = self.model.loss_of(targets, self.model(features, training=True))
        variables = self.model.trainable_variables
        self.model.optimizer.apply(tape.gradient(loss, variables), variables)
        return loss

    def fit(self, samples, epochs, shuffle):
        return self.model.fit(self.features[:samples], self.targets[:samples], batch_size=self.workload.batch,
                              epochs=epochs, shuffle=shuffle, verbose=0)

    def check(self):
        return self.fit(self.workload.check_batches * self.workload.batch, 1, False).history["loss"][-1]

    def run(self, count):
        if self.workload.task == "epochs":
            self.fit(self.workload.samples, count, True)
            return count
        for i in range(count):
            loss = self.step(*self.batches[i % len(self.batches)])
        loss.numpy()
        return count


class Prediction:
    def __init__(self, workload):
        self.model = new_model(workload)
        self.sample = tensorflow.constant(make_data(workload)[0])
        self.function = tensorflow.function(lambda x: self.model(x, training=False), jit_compile=True).get_concrete_function(self.sample)

    def check(self):
        return self.function(self.sample).numpy().sum()

    def run(self, count):
        for _ in range(count):
            out = self.function(self.sample)
        out.numpy()
        return count


if __name__ == "__main__":
    serve(f"Keras {keras.__version__}, TensorFlow {tensorflow.__version__}",
          lambda w: Prediction(w) if w.task == "one_sample" else Training(w))
