import type { Person } from './repository.ts';

/** What a forge is asked. */
export interface ForgeRequest {
  method: string;
  /** Address of the interface: links to other pages start with it. */
  root: string;
  /** Below the root of the interface, still encoded: `/repos/entidad/sitio/branches/cms%2Fx`. */
  path: string;
  query: URLSearchParams;
  json: Record<string, unknown>;
  user: Person;
}

/** What a forge answers; bytes are sent as they are, anything else as JSON. */
export interface ForgeAnswer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/** One call of an interface: method, pattern of the path, and what it does with the decoded parts. */
export type Call = readonly [
  method: string,
  path: RegExp,
  answer: (request: ForgeRequest, ...parts: string[]) => ForgeAnswer,
];

export const ok = (body: unknown, headers?: Record<string, string>): ForgeAnswer => ({
  status: 200,
  body,
  ...(headers && { headers }),
});
export const created = (body: unknown): ForgeAnswer => ({ status: 201, body });
export const refuse = (status: number, message: string): ForgeAnswer => ({ status, body: { message } });

/** Answers with the first call that fits. A request that no call knows is a hole in the simulation, so it is said aloud. */
export function dispatch(calls: readonly Call[], request: ForgeRequest): ForgeAnswer {
  for (const [method, pattern, answer] of calls) {
    const match = method === request.method && pattern.exec(request.path);
    if (match) return answer(request, ...match.slice(1).map((part) => decodeURIComponent(part ?? '')));
  }
  return { status: 501, body: { message: `Not simulated: ${request.method} ${request.path}` } };
}
