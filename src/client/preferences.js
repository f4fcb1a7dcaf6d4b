(() => {
  const root = document.documentElement;
  const key = 'apariencia';
  let chosen = {};
  try {
    chosen = JSON.parse(localStorage.getItem(key)) ?? {};
  } catch {}
  const apply = () => {
    for (const name of ['theme', 'size']) {
      const value = chosen[name] ?? '';
      if (value) root.dataset[name] = value;
      else delete root.dataset[name];
      for (const control of document.getElementsByName(name)) {
        if (control.type === 'button') control.setAttribute('aria-pressed', control.value === value);
        else control.value = value;
      }
    }
  };
  const choose = ({ target }) => {
    const control = target.closest?.('[data-preference]');
    if (!control) return;
    chosen[control.name] = control.value;
    apply();
    try {
      localStorage.setItem(key, JSON.stringify(chosen));
    } catch {}
  };
  root.dataset.js = '';
  apply();
  addEventListener('DOMContentLoaded', apply);
  addEventListener('click', choose);
  addEventListener('change', choose);
})();
