/** Decap asks with the browser's own dialogs and its own words; what is asked may depend on what only we know. */

/**
 * Asks something else in the place of Decap's questions, whenever `words` has something. Of several questions in a row,
 * which Decap asks at one stroke, the first answer counts.
 */
export function rewriteQuestions(questions: readonly string[], words: () => string | undefined): void {
  const ask = window.confirm.bind(window);
  let answered: boolean | undefined;
  window.confirm = (question) => {
    const own = question !== undefined && questions.includes(question) ? words() : undefined;
    if (own === undefined) return ask(question);
    if (answered !== undefined) return answered;
    answered = ask(own);
    queueMicrotask(() => (answered = undefined));
    return answered;
  };
}
