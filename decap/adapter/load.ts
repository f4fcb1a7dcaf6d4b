/** Loads Decap's own script, which must not start by itself. */
export function loadDecap(url: string): Promise<void> {
  Object.assign(window, { CMS_MANUAL_INIT: true });
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = url;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () =>
      reject(new Error('No se pudo cargar la mesa de redacción. Recargue la página.')),
    );
    document.head.append(script);
  });
}
