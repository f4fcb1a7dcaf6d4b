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

/**
 * What else `/admin/` is sent with. GitHub's login opens in a window that hands the access to this page, so the two must know
 * each other; nothing of the desk is for pages of others.
 */
export const ADMIN_HEADERS = [
  ['Cross-Origin-Opener-Policy', 'same-origin-allow-popups'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
] as const;
