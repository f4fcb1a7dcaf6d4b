import { backendOrigins, type Backend } from './backends.ts';

/** Directive → sources. */
type Policy = Readonly<Record<string, readonly string[]>>;

/**
 * The content security policy of `/admin/`: everything from this origin, no code from text, and no other host but the
 * forge that holds the content. Decap writes its styles into the page, so those may be inline.
 */
export function adminPolicy(backend: Backend): Policy {
  const origins = backendOrigins(backend);
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:', ...origins],
    'font-src': ["'self'"],
    'media-src': ["'self'", 'blob:'],
    'connect-src': ["'self'", 'blob:', ...origins],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
  };
}
