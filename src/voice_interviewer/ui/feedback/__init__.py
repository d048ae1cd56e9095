"""The page that shows one take: advice, scores, delivery and the marked transcript."""
