/** What goes back to the page of the editor. */
export interface Answer {
  status: number;
  text: string;
}

export const answer = (value: unknown): Answer => ({ status: 200, text: JSON.stringify(value) });

/** Decap shows `error` to the editor. */
export const refuse = (status: number, error: string): Answer => ({ status, text: JSON.stringify({ error }) });
