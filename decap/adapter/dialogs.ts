/** Decap asks with the browser's own dialogs and its own words; what is asked may depend on what only we know. */

/** Answers some of Decap's questions in its place; `ask` shows words to the person and gives the answer back. */
export function answerQuestions(
  questions: readonly string[],
  answer: (ask: (words: string) => boolean, question: string) => boolean,
): void {
  const native = window.confirm.bind(window);
  window.confirm = (question = '') => (questions.includes(question) ? answer(native, question) : native(question));
}
