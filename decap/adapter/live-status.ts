const SAVE = '[class*="-SaveButton"]';

/** Says to screen readers that a save has begun. How it ended is said by Decap's notices and by the list of faults. */
export function announceSaving(): void {
  const region = document.createElement('p');
  region.className = 'desk-live';
  region.setAttribute('role', 'status');
  document.body.append(region);
  const say = () => {
    const label = document.querySelector(SAVE)?.textContent ?? '';
    const words = /(…|\.{3})$/.test(label) ? label : '';
    if (region.textContent !== words) region.textContent = words;
  };
  new MutationObserver(() => requestAnimationFrame(say)).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
  });
}
