// Access for editors when the content is on GitHub: `node scripts/oauth.ts`. GitLab and Forgejo need no such server.
import { readOauthOptions } from './oauth/options.ts';
import { createOauthServer } from './oauth/serve.ts';

const port = Number(process.env.PORT || '8787');

try {
  createOauthServer(readOauthOptions(process.env), console.log).listen(port, () => {
    console.log(`Acceso de editores en el puerto ${port}: /auth y /callback.`);
  });
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
