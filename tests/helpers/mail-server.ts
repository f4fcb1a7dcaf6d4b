import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail as a server received it. */
interface ReceivedMail {
  to: string[];
  raw: Buffer;
  mail: ParsedMail;
}

/** What a server does with the text of a mail: undefined takes it, an error refuses it, `hang` never answers. */
type Answer = (to: string, count: number) => Error | 'hang' | undefined;

/** A mail server on this machine that keeps what it receives, also what it refuses or never answers. */
export async function startMailServer(answer: Answer = () => undefined) {
  const received: ReceivedMail[] = [];
  const attempts = new Map<string, number>();
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    closeTimeout: 1,
    onData(stream, session, callback) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        const count = (attempts.get(to[0] ?? '') ?? 0) + 1;
        attempts.set(to[0] ?? '', count);
        const said = answer(to[0] ?? '', count);
        const raw = Buffer.concat(parts);
        const keep =
          said instanceof Error
            ? Promise.resolve()
            : simpleParser(raw).then((mail) => void received.push({ to, raw, mail }));
        keep.then(() => said !== 'hang' && callback(said), callback);
      });
    },
  });
  // A sender that is killed breaks its connection.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    addresses: () => received.flatMap(({ to }) => to),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
      }),
  };
}

/** An answer of a mail server. */
export const smtpError = (responseCode: number): Error => Object.assign(new Error('No ahora'), { responseCode });
