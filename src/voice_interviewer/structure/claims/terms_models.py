"""Terms of the trade about models and language models, with words by which an explanation of each can be told.

One term a line: the ways to say it, then a bar, then words of which an explanation uses some. A listener from another
speciality would not know these; what every engineer knows (API, server, database) is not among them.
"""

MODEL_TERMS = """
    psi, population stability index, population stability | number far moved shifted shift values distribution
        compare learnt trained measure
    kl divergence, k l divergence, jensen shannon divergence, wasserstein distance | far apart two distributions
        measure compare
    ks test, k s test, kolmogorov smirnov | two distributions compare differ gap samples
    drift, data drift, concept drift, model drift, covariate shift | inputs input moved changed move different
        learnt people world
    train serve skew, training serving skew, training-serving skew, skew | same twice differ disagree computed
        differently training live
    data leakage, label leakage, target leakage | future answer sees known knows cheating hidden
    class imbalance | rare few many cases other
    ground truth | real answer really happened known label later
    holdout, hold out set, held out set, holdout set | never seen kept aside apart unseen
    cross validation, cross-validation, k fold | split parts turns trained tested rest folds
    overfitting, overfit | learns heart memorises noise new training
    regularisation, regularization | simple penalty large weights
    hyperparameter, hyperparameter tuning, hyper parameter | settings chosen knobs before training try
    learning rate | step big each fast learns
    batch size | many examples once together
    gradient boosting, gradient boosted trees, gbm | trees small each corrects mistakes before
    random forest | trees many vote average
    autoencoder | squeezes rebuild error unusual
    precision | share flagged right false alarms correct
    recall | share found caught missed miss
    f1, f one, f1 score | precision recall both one number
    auc, roc auc, roc curve | ranks pair higher order better coin chance
    rmse, root mean squared error, mape, mae | average error far off size typical
    ndcg, mean reciprocal rank, mrr | order top list results right
    calibration, calibrated, recalibrate, brier score | says percent happens really often predicted probability
    confusion matrix | table right wrong each kind
    p value, p-value, statistical significance, statistically significant | chance luck alone happen
    statistical power | enough large see difference
    confidence interval | range likely true
    uplift, uplift modelling | would have anyway difference because
    multi armed bandit, bandit, thompson sampling | traffic better more often while learning tries
    a b test, ab test, a/b test | half two groups versions compare people
    interleaving | both mixed list one click
    champion challenger, challenger model | current live new beside compare beat
    shadow mode, shadow deployment, shadow, shadow traffic, shadow model, in shadow | same requests copy nobody
        sees beside answers kept
    canary, canary release, canary deployment, canaries | share percent percentage small few tenth traffic first
        slice portion users before everyone
    feature store | one place same numbers values training live shared computed once
    feature engineering | raw turn columns inputs
    feature importance, shap values, shapley values | much each input counted pushed score
    point in time join, point in time correctness, point-in-time | known then moment value day future
    online store, offline store | quick live lookups history training
    embedding, embeddings | numbers list vector meaning similar near close text
    vector database, vector db, vector store, vector search | nearest similar finds meaning close passages
    nearest neighbour, approximate nearest neighbor, ann search, hnsw | closest similar few quickly
    cosine similarity | angle close alike how similar
    one hot, one-hot encoding | column each value
    tokeniser, tokenizer, tokenisation, tokenization | pieces words text cut
    context window | much text once read fit remember
    rag, retrieval augmented generation | looks look finds documents pages passages first reads answer sources manual
    reranker, re-ranker, reranking, cross encoder | second sorts order again best passages top
    chunking, chunk size | cut pieces pages parts documents
    fine tuning, fine-tuning, fine tune, fine-tuned, fine tuned | train further own examples data adapt
    lora, peft, low rank adaptation | small few weights trained rest frozen added
    rlhf, reinforcement learning from human feedback, dpo training | people prefer preferred rated answers
    distillation, distilled, knowledge distillation | small large copy teacher learns answers
    quantisation, quantization, quantised, quantized, quantise, quantize, quantising | fewer bits smaller
        numbers coarser weights stored faster
    pruning, pruned | removes remove weights parts small
    mixture of experts | parts only some picked
    speculative decoding | small guesses large checks
    kv cache, k v cache | keeps worked out again already
    prompt injection, jailbreak, jailbreaking | hidden instructions text tricks makes told
    guardrail, guardrails | checks blocks refuses before allowed
    hallucination, hallucinate, hallucinates, hallucinating, hallucinated | makes made up invents false sounds true
    grounding, grounded, groundedness | sources backed passage says document
    llm as a judge, llm judge, llm-as-judge, model as judge | model marks grades answers another
    eval set, golden set, golden dataset, gold set | fixed questions known answers right every
    few shot, few-shot, zero shot, zero-shot, in context learning | examples prompt shown without
    chain of thought | steps reasoning thinking aloud
    function calling, tool calling | model asks program runs
    agentic, multi agent, agent loop | steps itself decides next acts
    semantic cache | similar question answered again kept meaning
    top k, top-k, top p, nucleus sampling | only best most likely picks few
    perplexity | surprised next word
    bleu, rouge, bertscore | overlap words reference compare
    ocr, optical character recognition | reads picture text scan letters
    ner, named entity recognition | finds names places text
    transformer model, attention head | words look each other
    transfer learning | learnt elsewhere start reuse
    active learning | asks people label unsure
    weak supervision | rules rough labels
    data augmentation | copies changed turned more examples
    cold start, cold-start | new nothing known yet history no wait first
    model registry | list versions which live approved stored place
    model card | page says what for limits who tested
    experiment tracking | run settings results kept written
    inference server, model server | holds model answers requests
    dynamic batching, micro batching | waits together requests once gather
    retraining trigger | starts again when value
    anomaly detection | unusual odd out ordinary
    counterfactual, counterfactual explanation | had been different changed would
    fairness metric, demographic parity, equalised odds, equalized odds, disparate impact | groups same share equal each
    differential privacy | noise nobody single person
    federated learning | stays devices phones data leave
    synthetic data | made up artificial looks real
"""
