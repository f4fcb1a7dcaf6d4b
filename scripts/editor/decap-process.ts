// Decap's git server, started by `decap-server.ts`, on a socket instead of a port: any page of any browser can speak to a
// port of this computer, and whatever it asks for would be done without the gateway.
import { createServer, type RequestListener } from 'node:http';
import { createRequire } from 'node:module';

interface Middlewares {
  registerLocalGit: (app: RequestListener, options: { logLevel: string }) => Promise<void>;
}

const ours = createRequire(import.meta.url);
const theirs = createRequire(ours.resolve('decap-server/package.json'));
const app = (theirs('express') as () => RequestListener)();
await (theirs('./dist/middlewares.js') as Middlewares).registerLocalGit(app, { logLevel: 'error' });
createServer(app).listen(process.env['SOCKET']);
// Also when the desk is killed: what it left behind would keep the clone busy.
process.stdin.resume().once('end', () => process.exit());
