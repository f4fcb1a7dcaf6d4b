// Access for editors when the content is on GitHub: `node scripts/oauth.ts`. GitLab and Forgejo need no such server.
import { readOauthOptions } from './oauth/options.ts';
import { createOauthServer } from './oauth/serve.ts';
import { orSay } from './or-say.ts';

const port = Number(process.env.PORT || '8787');

await orSay(() => {
  createOauthServer(readOauthOptions(process.env), console.log).listen(port, () => {
    console.log(`Acceso de editores en el puerto ${port}: /auth y /callback.`);
  });
});
