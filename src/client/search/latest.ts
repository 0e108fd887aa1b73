/**
 * Makes a way to ask that can be used again before the last answer has come. Each question may have
 * several answers, a better one after a quick one; `show` is called only with answers to the newest
 * question, so that an old answer never overwrites a newer one. `fail` is called only with errors of the newest question.
 */
export function latestOnly<Q, A>(
  answers: (question: Q) => AsyncIterable<A>,
  show: (answer: A) => void,
  fail: (fault: unknown) => void,
): (question: Q) => Promise<void> {
  let latest = 0;
  return async (question) => {
    const own = ++latest;
    try {
      for await (const answer of answers(question)) {
        if (own !== latest) return;
        show(answer);
      }
    } catch (fault) {
      if (own === latest) fail(fault);
    }
  };
}
